using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>
/// Moves any organisation or product for whoever runs the platform; nothing of its content is read. A name means an organisation, else a product;
/// "product:NAME" means the product. For a restoration it means the one that went by it and was deleted last, if there is one.
/// </summary>
public sealed class OperateTenant(ITenantStore tenants, MoveTenant move, CurrentAccess access)
{
    private const string Product = "product:";

    public async Task<Result<Tenant>> ExecuteAsync(string name, TenantMove what, CancellationToken cancellation) =>
        !access.IsOperator ? TenantErrors.NotOperator
        : await FindAsync(name, what == TenantMove.Restore, cancellation) is { } tenant ? await move.ExecuteAsync(tenant, what, "by whoever runs the platform", cancellation) : TenantErrors.Unknown(name);

    private async Task<Tenant?> FindAsync(string name, bool deleted, CancellationToken cancellation) =>
        name.StartsWith(Product, StringComparison.Ordinal) ? await tenants.FindProductAsync(name[Product.Length..], cancellation)
        : (deleted ? await tenants.FindDeletedAsync(name, cancellation) : null) ?? await tenants.FindAsync(name, cancellation) ?? await tenants.FindProductAsync(name, cancellation);
}
