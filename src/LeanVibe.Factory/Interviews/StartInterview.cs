using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Interviews.Models;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews;

/// <summary>What an interview begins with.</summary>
/// <param name="Idea">The first words; may be empty, then the interview asks for them.</param>
/// <param name="Id">Chosen by whoever begins, so that the same request sent twice begins one interview; else given.</param>
public sealed record StartInterviewRequest(string Idea = "", Guid? Id = null);

/// <summary>Begins an interview.</summary>
public sealed class StartInterview(IInterviewStore store, ModelBudget model, TimeProvider time, IAuditTrail audit, CurrentAccess access)
{
    public async Task<Result<InterviewView>> ExecuteAsync(StartInterviewRequest request, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.Build) is { } refused)
        {
            return refused;
        }

        if (request.Idea.Length > TakeTurn.MostCharacters)
        {
            return InterviewErrors.TooLong;
        }

        var id = request.Id is { } given ? new InterviewId(given) : InterviewId.New(time);
        var turns = request.Idea.Trim().Length == 0 ? [] : new[] { new Turn { Id = "idea", Kind = TurnKind.Said, Text = request.Idea } };
        var read = turns.Length == 0 ? ModelReading.None : await model.ReadAsync(turns[0], 0, cancellation);
        var interview = Interviewer.WithReading(Interviewer.Play(turns), read.Facts);
        await store.AddAsync(new StoredInterview(id, time.GetUtcNow()) { ChangedAt = time.GetUtcNow(), Turns = interview.Turns, ModelTokens = read.Tokens, Title = Titles.Of(interview) }, CancellationToken.None);
        await audit.WriteAsync(new("interview.start", id.ToString()), CancellationToken.None);
        return InterviewViews.Of((await store.FindAsync(id, CancellationToken.None))!) with { Note = read.Problem };
    }
}
