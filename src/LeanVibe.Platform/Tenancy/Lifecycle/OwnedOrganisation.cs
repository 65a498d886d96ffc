using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>An organisation of which whoever asks is an owner, in whatever state it is, and whose policy lets them in.</summary>
public sealed class OwnedOrganisation(IMembershipStore memberships, ITenantStore tenants, ISessionStore sessions, CurrentAccess access, CheckPolicy policy)
{
    public async Task<Result<Tenant>> FindAsync(TenantId organisation, CancellationToken cancellation)
    {
        if (access is not { Account: { } account, Session: { } id } || await sessions.FindAsync(id, cancellation) is not { } session)
        {
            return IdentityErrors.NotSignedIn;
        }

        if ((await memberships.FindAsync(account, organisation, cancellation))?.Role != Role.Owner || await tenants.FindAsync(organisation, cancellation) is not { } tenant)
        {
            return TenantErrors.NotOwned;
        }

        var verdict = await policy.OfSessionAsync(session, organisation, Role.Owner, cancellation);
        return verdict.IsOver ? IdentityErrors.NotSignedIn : verdict.Barred is { } barred ? barred : tenant;
    }
}
