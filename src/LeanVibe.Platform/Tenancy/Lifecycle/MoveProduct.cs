using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>Pauses, archives, deletes or restores a product of this scope's tenant; it takes the right to manage the organisation and a fresh proof.</summary>
public sealed class MoveProduct(ProductSpaces spaces, ITenantStore tenants, CurrentAccess access, MoveTenant move)
{
    public async Task<Result<Tenant>> ExecuteAsync(string slug, TenantMove what, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        if (await spaces.FindAsync(slug, cancellation) is not { } space || await tenants.FindAsync(space, cancellation) is not { } product)
        {
            return TenantErrors.ProductUnknown(slug);
        }

        return access.LacksFreshProof() is { } stale ? stale : await move.ExecuteAsync(product, what, "", cancellation);
    }
}
