using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Mvps;

public sealed class GetMvp(IMvpStore store, MvpViews views)
{
    public async Task<Result<MvpView>> ExecuteAsync(string slug, CancellationToken cancellation) =>
        await store.FindAsync(slug, cancellation) is { } mvp ? views.Of(mvp) : MvpErrors.Unknown(slug);
}
