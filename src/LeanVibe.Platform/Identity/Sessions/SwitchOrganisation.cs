using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>Works in another organisation from the next request on; only in one that the person is a member of.</summary>
public sealed class SwitchOrganisation(ISessionStore sessions, IMembershipStore memberships, CurrentAccess access, IdentityTrail trail)
{
    public async Task<Result<TenantId>> ExecuteAsync(TenantId organisation, CancellationToken cancellation)
    {
        if (access is not { Account: { } account, Session: { } session })
        {
            return IdentityErrors.NotSignedIn;
        }

        if (await memberships.FindAsync(account, organisation, cancellation) is null)
        {
            await trail.OfAccountAsync(account, new("session.switch-refuse", organisation.ToString()) { Reason = "no member" }, cancellation);
            return IdentityErrors.OrganisationUnknown;
        }

        await sessions.ChangeAsync(session, s => s with { Organisation = organisation }, cancellation);
        await trail.OfAccountAsync(account, new("session.switch", organisation.ToString()), cancellation);
        return organisation;
    }
}
