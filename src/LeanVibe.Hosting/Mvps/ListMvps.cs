using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Hosting.Mvps;

/// <summary>All products, newest first.</summary>
public sealed class ListMvps(IMvpStore store, MvpViews views, ITenantStore tenants, CurrentTenant owner)
{
    public async Task<IReadOnlyList<MvpView>> ExecuteAsync(CancellationToken cancellation)
    {
        var states = (await tenants.ProductsOfAsync(owner.Id, cancellation)).ToDictionary(p => p.Slug, p => p.State, StringComparer.Ordinal);
        return [.. (await store.ListAsync(cancellation)).OrderByDescending(m => m.CreatedAt).Select(m => views.Of(m) with { State = states.GetValueOrDefault(m.Slug) })];
    }
}
