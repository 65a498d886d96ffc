using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Lifecycle;

namespace LeanVibe.Hosting.Mvps;

internal sealed class TenantProcesses(IGrainFactory grains, ITenantStore tenants) : ITenantProcesses
{
    public async Task RestAsync(Tenant tenant, CancellationToken cancellation)
    {
        var products = tenant.Kind == TenantKind.Mvp ? [tenant] : await tenants.ProductsOfAsync(tenant.Id, cancellation);
        await Task.WhenAll(products.Select(p => grains.GetGrain<IMvpGrain>(p.Slug).RestAsync()));
    }
}
