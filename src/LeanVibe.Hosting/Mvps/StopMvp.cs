using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Mvps;

/// <summary>Stops a product; it stays stopped until somebody starts it.</summary>
public sealed class StopMvp(IMvpStore store, IGrainFactory grains, MvpViews views, ProductTrail trail, CurrentAccess access)
{
    public async Task<Result<MvpView>> ExecuteAsync(string slug, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.Operate) is { } refused)
        {
            return refused;
        }

        if (await store.FindAsync(slug, cancellation) is null)
        {
            return MvpErrors.Unknown(slug);
        }

        await trail.WriteAsync(slug, new("product.stop", slug), cancellation);
        await grains.GetGrain<IMvpGrain>(slug).StopAsync(mayWake: false);
        return views.Of((await store.FindAsync(slug, cancellation))!);
    }
}
