using LeanVibe.Blueprints.Serialization;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews;

/// <summary>The founder approves a proposed change: the next revision is built, and the words join what was said about the product.</summary>
public sealed class ApplyChange(ProposeChange propose, ProductWords words, IInterviewStore interviews, StartRun start, TimeProvider time, CurrentAccess access)
{
    /// <param name="hash">Of the proposal that the founder saw.</param>
    public async Task<Result<RunView>> ExecuteAsync(string slug, string change, string hash, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.Approve) is { } refused)
        {
            return refused;
        }

        var proposed = await propose.ExecuteAsync(slug, change, cancellation);
        if (!proposed.Succeeded)
        {
            return proposed.Error;
        }

        if (proposed.Value.Blueprint is not { } blueprint)
        {
            return new Error("change-empty", "These words change nothing.", ErrorKind.Invalid, "Say what should be there, what should go, or what should be called differently.");
        }

        if (proposed.Value.Hash != hash)
        {
            return InterviewErrors.OtherBlueprint;
        }

        var run = await start.ExecuteAsync(new() { Blueprint = BlueprintJson.Write(blueprint), Product = slug, ApprovesItself = true }, cancellation);
        if (run.Succeeded)
        {
            await RememberAsync(slug, change, run.Value.Id, cancellation);
        }

        return run;
    }

    private async Task RememberAsync(string slug, string change, string run, CancellationToken cancellation)
    {
        var known = await words.FindAsync(slug, cancellation) ?? new StoredInterview(InterviewId.New(time), time.GetUtcNow());
        await interviews.AddAsync(known with { Product = slug, ChangedAt = time.GetUtcNow() }, cancellation);
        await interviews.ChangeAsync(known.Id, now => now with { Product = slug, Run = run, ChangedAt = time.GetUtcNow(), Turns = [.. now.Turns, new Turn { Id = run, Kind = TurnKind.Said, Text = change }] }, cancellation);
    }
}
