using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Runs;

/// <summary>Goes on with a run that was interrupted, cancelled or failed: finished stages are kept.</summary>
public sealed class ResumeRun(IRunStore store, BuildPlaces places, IGrainFactory grains, RunViews views, MachineCheck machine, IAuditTrail audit, CurrentAccess access)
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

        if (run.State == RunState.Passed)
        {
            return await views.OfAsync(run, cancellation);
        }

        if (machine.Execute() is { } missing)
        {
            return missing;
        }

        if (await places.TakeAsync(id, cancellation) is { } full)
        {
            return full;
        }

        await audit.WriteAsync(new("run.resume", id.ToString()), cancellation);
        await grains.GetGrain<IRunGrain>(id.Value).StartAsync();
        return await views.OfAsync((await store.FindAsync(id, cancellation))!, cancellation);
    }
}
