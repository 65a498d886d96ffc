using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy.Erasing;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>
/// Moves and erases any organisation or product for whoever runs the platform; nothing of its content is read. A name means an organisation, else a product;
/// "product:NAME" means the product. For a restoration or an erasure it means the one that went by it and was deleted last, if there is one.
/// </summary>
public sealed class OperateTenant(ITenantStore tenants, MoveTenant move, EraseTenant erase, CurrentAccess access)
{
    private const string Product = "product:";
    private const string By = "by whoever runs the platform";

    public async Task<Result<Tenant>> ExecuteAsync(string name, TenantMove what, CancellationToken cancellation) =>
        !access.IsOperator ? TenantErrors.NotOperator
        : await FindAsync(name, what == TenantMove.Restore, cancellation) is { } tenant ? await move.ExecuteAsync(tenant, what, By, cancellation) : TenantErrors.Unknown(name);

    /// <summary>Before its grace is over; what was not deleted is not erased.</summary>
    public async Task<Result<ErasureReceipt>> EraseAsync(string name, CancellationToken cancellation) =>
        !access.IsOperator ? TenantErrors.NotOperator
        : await FindAsync(name, deleted: true, cancellation) is { } tenant ? await erase.ExecuteAsync(tenant, By, cancellation) : TenantErrors.Unknown(name);

    private async Task<Tenant?> FindAsync(string name, bool deleted, CancellationToken cancellation) =>
        name.StartsWith(Product, StringComparison.Ordinal) ? await tenants.FindProductAsync(name[Product.Length..], cancellation)
        : (deleted ? await tenants.FindDeletedAsync(name, cancellation) : null) ?? await tenants.FindAsync(name, cancellation) ?? await tenants.FindProductAsync(name, cancellation);
}
