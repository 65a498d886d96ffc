using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy.Lifecycle;

namespace LeanVibe.Hosting.Mvps;

/// <summary>Starts a product and waits until it is healthy.</summary>
public sealed class StartMvp(IMvpStore store, IGrainFactory grains, MvpViews views, ProductTrail trail, CurrentAccess access, ProductStanding standing)
{
    public async Task<Result<MvpView>> ExecuteAsync(string slug, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.Operate) is { } refused)
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

        if (mvp.Release.Length == 0)
        {
            return MvpErrors.NotLaunched(slug);
        }

        await trail.WriteAsync(slug, new("product.start", slug), cancellation);
        await store.ChangeAsync(slug, m => m.Status == MvpStatus.Running ? m : m with { Status = MvpStatus.Sleeping }, cancellation);
        var woken = await grains.GetGrain<IMvpGrain>(slug).WakeAsync();
        return woken.Port == 0 ? MvpErrors.NotHealthy(slug, woken.Problem) : views.Of((await store.FindAsync(slug, cancellation))!);
    }
}
