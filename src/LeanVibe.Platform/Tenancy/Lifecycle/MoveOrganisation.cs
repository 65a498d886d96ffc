using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>
/// Pauses, archives, deletes or restores an organisation for somebody who owns it and has just proven who they are. It asks for the membership, not for
/// where the person works now: nobody works in an organisation that is not active, and its owner must be able to restore it.
/// </summary>
public sealed class MoveOrganisation(IMembershipStore memberships, ITenantStore tenants, CurrentAccess access, MoveTenant move)
{
    public async Task<Result<Tenant>> ExecuteAsync(TenantId organisation, TenantMove what, CancellationToken cancellation)
    {
        if (access.Account is not { } account)
        {
            return IdentityErrors.NotSignedIn;
        }

        if ((await memberships.FindAsync(account, organisation, cancellation))?.Role != Role.Owner || await tenants.FindAsync(organisation, cancellation) is not { } tenant)
        {
            return TenantErrors.NotOwned;
        }

        return access.LacksFreshProof() is { } stale ? stale : await move.ExecuteAsync(tenant, what, "", cancellation);
    }
}
