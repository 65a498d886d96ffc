using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Lifecycle;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Hosting.Mvps;

/// <summary>Nobody signs in to what is archived or deleted; after a restore, the next start of a product registers it anew. What is erased, an erasure takes away.</summary>
internal sealed class ProductClientEnds(ITenantStore tenants, TenantScopes scopes) : ITenantProcesses
{
    public async Task RestAsync(Tenant tenant, CancellationToken cancellation)
    {
        if (tenant.State is not (TenantState.Archived or TenantState.Deleted))
        {
            return;
        }

        foreach (var product in tenant.Kind == TenantKind.Mvp ? [tenant] : await tenants.ProductsOfAsync(tenant.Id, cancellation))
        {
            await using var scope = scopes.Open(product.Id);
            await scope.ServiceProvider.GetRequiredService<ProductClients>().EndAsync(product.Id, cancellation);
        }
    }
}
