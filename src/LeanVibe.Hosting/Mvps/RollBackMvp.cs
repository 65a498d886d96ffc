using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Mvps;

/// <summary>Goes back to the release before, behind its health check. Data stays as it is: no migration is undone.</summary>
public sealed class RollBackMvp(IMvpStore store, IGrainFactory grains, MvpViews views)
{
    public async Task<Result<MvpView>> ExecuteAsync(string slug, CancellationToken cancellation)
    {
        if (await store.FindAsync(slug, cancellation) is not { } mvp)
        {
            return MvpErrors.Unknown(slug);
        }

        if (mvp.PreviousRelease.Length == 0)
        {
            return new Error("no-previous-release", $"'{slug}' has only one release.", ErrorKind.Conflict, "Build a newer release first.");
        }

        var woken = await grains.GetGrain<IMvpGrain>(slug).SwitchAsync(mvp.PreviousRelease);
        return woken.Port == 0 ? MvpErrors.NotHealthy(slug, woken.Problem) : views.Of((await store.FindAsync(slug, cancellation))!);
    }
}
