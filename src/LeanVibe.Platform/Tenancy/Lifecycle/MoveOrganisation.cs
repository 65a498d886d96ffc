using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>
/// Pauses, archives, deletes or restores an organisation for somebody who owns it and has just proven who they are. It asks for the membership, not for
/// where the person works now: nobody works in an organisation that is not active, and its owner must be able to restore it. Its policy holds here as well.
/// </summary>
public sealed class MoveOrganisation(OwnedOrganisation owned, CurrentAccess access, MoveTenant move)
{
    public async Task<Result<Tenant>> ExecuteAsync(TenantId organisation, TenantMove what, CancellationToken cancellation)
    {
        var found = await owned.FindAsync(organisation, cancellation);
        return !found.Succeeded ? found
            : access.LacksFreshProof() is { } stale ? stale
            : await move.ExecuteAsync(found.Value, what, "", cancellation);
    }
}
