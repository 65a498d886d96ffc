using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Interviews.Models;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews;

/// <summary>One turn of a founder.</summary>
/// <param name="TurnId">Chosen by whoever sends it: after a lost connection the same turn is sent again and counts once.</param>
/// <param name="Version">The version of the interview that the founder saw.</param>
/// <param name="Kind">Said speaks unasked, at any time; the others are about the open question.</param>
/// <param name="Chosen">Ids of the suggestions that were chosen.</param>
public sealed record TurnRequest(string TurnId, int Version, TurnKind Kind, string Text = "", IReadOnlyList<string>? Chosen = null);

/// <summary>Adds a turn to an interview and says how it stands after it. The turn is saved before the answer is given, and also when the founder has gone meanwhile.</summary>
public sealed class TakeTurn(IInterviewStore store, ModelBudget model, TimeProvider time, IAuditTrail audit, CurrentAccess access)
{
    /// <summary>Of one turn: forty pages pasted at once are still taken.</summary>
    public const int MostCharacters = 200_000;

    public const int MostTurns = 300;

    private const int LongestId = 80;

    public async Task<Result<InterviewView>> ExecuteAsync(InterviewId id, TurnRequest request, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.Build) is { } refused)
        {
            return refused;
        }

        if (request.TurnId is not { Length: > 0 and <= LongestId })
        {
            return new Error("turn-id", "A turn has an id of 1 to 80 characters.", ErrorKind.Invalid, "Send a new one for every turn, and the same one when you send a turn again.");
        }

        if (request.Text is not { Length: <= MostCharacters })
        {
            return InterviewErrors.TooLong;
        }

        if (await store.FindAsync(id, cancellation) is not { } stored)
        {
            return InterviewErrors.Unknown(id.ToString());
        }

        if (stored.Turns.Any(t => t.Id == request.TurnId))
        {
            return InterviewViews.Of(stored);
        }

        if (stored.Version != request.Version)
        {
            return InterviewErrors.MovedOn;
        }

        if (stored.Turns.Count >= MostTurns)
        {
            return InterviewErrors.TooMany;
        }

        var after = Taken(Interviewer.Play(stored.Turns), request);
        var read = await model.ReadAsync(after.Turns[^1], stored.ModelTokens, cancellation);
        after = Interviewer.WithReading(after, read.Facts);
        var changed = await store.ChangeAsync(id, now => (now.Version == request.Version ? now with { Turns = after.Turns, Title = Titles.Of(after), ChangedAt = time.GetUtcNow() } : now) with { ModelTokens = now.ModelTokens + read.Tokens }, CancellationToken.None);
        if (changed is null || changed.Turns.All(t => t.Id != request.TurnId))
        {
            return changed is null ? InterviewErrors.Unknown(id.ToString()) : InterviewErrors.MovedOn;
        }

        await audit.WriteAsync(new("interview.turn", id.ToString()) { Detail = request.Kind.ToString() }, CancellationToken.None);
        return InterviewViews.Of(changed, after) with { Note = read.Problem };
    }

    private static Interview Taken(Interview interview, TurnRequest request) => request.Kind switch
    {
        TurnKind.Said => Interviewer.Say(interview, request.TurnId, request.Text),
        TurnKind.Answered => Interviewer.Answer(interview, request.TurnId, request.Text, request.Chosen ?? []),
        TurnKind.Delegated => Interviewer.DecideForMe(interview, request.TurnId),
        TurnKind.Skipped => Interviewer.Skip(interview, request.TurnId),
        _ => Interviewer.Back(interview, request.TurnId),
    };
}
