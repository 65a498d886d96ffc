namespace LeanVibe.Platform.Tenancy;

/// <summary>The spaces of the products of this scope's tenant: a product is a tenant of its own, under whose id its key, settings and audit trail lie.</summary>
public sealed class ProductSpaces(ITenantStore tenants, CurrentTenant owner)
{
    /// <returns>Null when there is no such product, or it is another's.</returns>
    public async Task<TenantId?> FindAsync(string slug, CancellationToken cancellation) =>
        await tenants.FindProductAsync(slug, cancellation) is { State: not TenantState.Erased } product && product.Owner == owner.Id ? product.Id : null;

    /// <exception cref="InvalidOperationException">There is no such product of this tenant.</exception>
    public async Task<TenantId> GetAsync(string slug, CancellationToken cancellation) =>
        await FindAsync(slug, cancellation) ?? throw new InvalidOperationException($"This tenant has no product '{slug}' with a space of its own.");
}
