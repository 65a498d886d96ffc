using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy.Lifecycle;

namespace LeanVibe.Hosting.Mvps;

/// <summary>
/// Goes back to the release before, behind its health check. When the schema has changed since, the data goes back to the moment before
/// that too: the product itself sets today's data aside, in a file beside it.
/// </summary>
public sealed class RollBackMvp(IMvpStore store, MvpSettings settings, IGrainFactory grains, MvpViews views, ProductTrail trail, CurrentAccess access, ProductStanding standing)
{
    public async Task<Result<MvpView>> ExecuteAsync(string slug, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.Approve) is { } refused)
        {
            return refused;
        }

        if (await store.FindAsync(slug, cancellation) is not { } mvp)
        {
            return MvpErrors.Unknown(slug);
        }

        if (await standing.RefusalAsync(slug, cancellation) is { } rests)
        {
            return rests;
        }

        if (mvp.PreviousRelease.Length == 0)
        {
            return new Error("no-previous-release", $"'{slug}' has only one release.", ErrorKind.Conflict, "Build a newer release first.");
        }

        await trail.WriteAsync(slug, new("product.rollback", slug) { Detail = mvp.PreviousRelease }, cancellation);
        var own = await settings.ReadAsync(slug, cancellation);
        var grain = grains.GetGrain<IMvpGrain>(slug);
        await settings.SaveAsync(slug, new Dictionary<string, string>(own) { ["Db__Restore"] = "true" }, cancellation);

        // No two processes may have the data open while it is exchanged.
        await grain.StopAsync(mayWake: true);
        var woken = await grain.SwitchAsync(mvp.PreviousRelease);
        await settings.SaveAsync(slug, own, CancellationToken.None);
        return woken.Port == 0 ? MvpErrors.NotHealthy(slug, woken.Problem) : views.Of((await store.FindAsync(slug, cancellation))!);
    }
}
