using LeanVibe.Blueprints.Serialization;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews;

/// <summary>The founder approves what the interview came to: the hash that they saw; a run builds exactly that.</summary>
public sealed class BuildInterview(IInterviewStore store, StartRun start, CurrentAccess access)
{
    public async Task<Result<RunView>> ExecuteAsync(InterviewId id, string hash, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.Approve) is { } refused)
        {
            return refused;
        }

        if (await store.FindAsync(id, cancellation) is not { } stored)
        {
            return InterviewErrors.Unknown(id.ToString());
        }

        var view = InterviewViews.Of(stored);
        if (view.Blueprint is not { } blueprint || !view.CanBuild)
        {
            return InterviewErrors.NothingToBuild;
        }

        if (view.BlueprintHash != hash)
        {
            return InterviewErrors.OtherBlueprint;
        }

        var run = await start.ExecuteAsync(new() { Blueprint = BlueprintJson.Write(blueprint), ApprovesItself = true }, cancellation);
        if (run.Succeeded)
        {
            await store.ChangeAsync(id, now => now with { Run = run.Value.Id }, cancellation);
        }

        return run;
    }
}
