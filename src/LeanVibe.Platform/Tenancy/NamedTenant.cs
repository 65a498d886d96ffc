namespace LeanVibe.Platform.Tenancy;

/// <summary>Which tenant an operator means by a name: an organisation, else a product; "product:NAME" means the product.</summary>
public static class NamedTenant
{
    private const string Product = "product:";

    /// <param name="deleted">Rather the one that went by it and was deleted last, if there is one.</param>
    public static async Task<Tenant?> NamedAsync(this ITenantStore tenants, string name, bool deleted, CancellationToken cancellation) =>
        name.StartsWith(Product, StringComparison.Ordinal) ? await tenants.FindProductAsync(name[Product.Length..], cancellation)
        : (deleted ? await tenants.FindDeletedAsync(name, cancellation) : null) ?? await tenants.FindAsync(name, cancellation) ?? await tenants.FindProductAsync(name, cancellation);
}
