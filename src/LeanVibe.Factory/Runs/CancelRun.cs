using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Runs;

/// <summary>Stops a run for good; answers when nothing of it works any more.</summary>
public sealed class CancelRun(IRunStore store, IGrainFactory grains, RunViews views, IAuditTrail audit, CurrentAccess access)
{
    public async Task<Result<RunView>> ExecuteAsync(RunId id, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.Build) is { } refused)
        {
            return refused;
        }

        if (await store.FindAsync(id, cancellation) is not { } run)
        {
            return RunErrors.Unknown(id.ToString());
        }

        if (run.IsOver)
        {
            return RunErrors.Over(run);
        }

        await audit.WriteAsync(new("run.cancel", id.ToString()), cancellation);
        await grains.GetGrain<IRunGrain>(id.Value).CancelAsync();
        return await views.OfAsync((await store.FindAsync(id, cancellation))!, cancellation);
    }
}
