using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Hosting.Mvps;

public sealed class GetMvp(IMvpStore store, MvpViews views, ITenantStore tenants)
{
    public async Task<Result<MvpView>> ExecuteAsync(string slug, CancellationToken cancellation) =>
        await store.FindAsync(slug, cancellation) is not { } mvp ? MvpErrors.Unknown(slug)
            : views.Of(mvp) with { State = (await tenants.FindProductAsync(slug, cancellation))?.State ?? TenantState.Provisioning };
}
