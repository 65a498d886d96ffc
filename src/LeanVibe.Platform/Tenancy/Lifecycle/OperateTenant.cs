using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy.Erasing;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>
/// Moves and erases any organisation or product for whoever runs the platform; nothing of its content is read. For a restoration or an erasure a name
/// means the one that went by it and was deleted last, if there is one.
/// </summary>
public sealed class OperateTenant(ITenantStore tenants, MoveTenant move, EraseTenant erase, CurrentAccess access)
{
    private const string By = "by whoever runs the platform";

    public async Task<Result<Tenant>> ExecuteAsync(string name, TenantMove what, CancellationToken cancellation) =>
        !access.IsOperator ? TenantErrors.NotOperator
        : await tenants.NamedAsync(name, what == TenantMove.Restore, cancellation) is { } tenant ? await move.ExecuteAsync(tenant, what, By, cancellation) : TenantErrors.Unknown(name);

    /// <summary>Before its grace is over; what was not deleted is not erased.</summary>
    public async Task<Result<ErasureReceipt>> EraseAsync(string name, CancellationToken cancellation) =>
        !access.IsOperator ? TenantErrors.NotOperator
        : await tenants.NamedAsync(name, deleted: true, cancellation) is { } tenant ? await erase.ExecuteAsync(tenant, By, cancellation) : TenantErrors.Unknown(name);
}
