using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Approve;

/// <summary>Signs the Blueprint that a run waits with, by its hash, and lets the run go on.</summary>
public sealed class ApproveBlueprint(IRunStore runs, BuildPlaces places, IBlueprintStore blueprints, PlatformKey key, IGrainFactory grains, RunViews views, TimeProvider time, IAuditTrail audit, CurrentAccess access)
{
    /// <param name="hash">The hash of what the person saw: another Blueprint is not approved by accident.</param>
    public async Task<Result<RunView>> ExecuteAsync(RunId id, string hash, string by, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.Approve) is { } refused)
        {
            return refused;
        }

        if (await runs.FindAsync(id, cancellation) is not { } run)
        {
            return RunErrors.Unknown(id.ToString());
        }

        if (run.State != RunState.Waiting)
        {
            return new Error("run-not-waiting", $"The run does not wait for an approval: {run.State}.", ErrorKind.Conflict);
        }

        if (run.BlueprintHash != hash)
        {
            return new Error("blueprint-changed", "The Blueprint is not the one that you saw.", ErrorKind.Conflict, "Look at it again and approve that.");
        }

        if (await places.TakeAsync(id, cancellation) is { } full)
        {
            return full;
        }

        await blueprints.ApproveAsync(Approval.Sign(run.Slug, hash, by, time.GetUtcNow(), key), cancellation);
        await audit.WriteAsync(new("blueprint.approve", run.Slug) { Detail = hash }, cancellation);
        await grains.GetGrain<IRunGrain>(id.Value).StartAsync();
        return await views.OfAsync((await runs.FindAsync(id, cancellation))!, cancellation);
    }
}
