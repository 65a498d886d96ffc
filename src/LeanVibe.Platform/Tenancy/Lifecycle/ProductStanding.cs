namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>Whether a product may run and be built: it and its owner are active.</summary>
public sealed class ProductStanding(ITenantStore tenants)
{
    /// <returns>The product's own state; where that is active, its owner's. Provisioning when it has no space.</returns>
    public async Task<TenantState> OfAsync(string slug, CancellationToken cancellation)
    {
        if (await tenants.FindProductAsync(slug, cancellation) is not { } product)
        {
            return TenantState.Provisioning;
        }

        return product.State == TenantState.Active && await tenants.FindAsync(product.Owner!.Value, cancellation) is { } owner ? owner.State : product.State;
    }

    /// <returns>Why it may not, or null.</returns>
    public async Task<Kernel.Error?> RefusalAsync(string slug, CancellationToken cancellation) =>
        await OfAsync(slug, cancellation) is var state and not TenantState.Active ? TenantErrors.Rests(slug, state) : null;
}
