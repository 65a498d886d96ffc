using System.Collections.Frozen;
using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>Who is asked to let a program in, read from their session.</summary>
public sealed class Applicants(ISessionStore sessions, IAccountStore accounts, IMembershipStore memberships, ITenantStore tenants, CheckPolicy policy, CurrentAccess access, TimeProvider time)
{
    public async Task<Result<Applicant>> ForAsync(Client client, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (access.Session is not { } id || await sessions.FindAsync(id, cancellation) is not { } session || session.IsOver(now) || await accounts.FindAsync(session.Account, cancellation) is not { } account)
        {
            return IdentityErrors.NotSignedIn;
        }

        if (client.Kind == ClientKind.Product)
        {
            return await tenants.FindAsync(client.Organisation!.Value, cancellation) is { State: TenantState.Active } ? new Applicant(session, account.Version, null, [], now) : OAuthErrors.ClientUnknown;
        }

        var where = client.Organisation ?? session.Organisation;
        if (where is not { } organisation)
        {
            return new Applicant(session, account.Version, null, [], now);
        }

        // Whom a connection let in is a member of its organisation alone.
        var held = session.Connection is null || session.Organisation == organisation ? await memberships.FindAsync(session.Account, organisation, cancellation) : null;
        if (held is null || await tenants.FindAsync(organisation, cancellation) is not { State: TenantState.Active } tenant)
        {
            return client.Organisation is null ? OAuthErrors.NowhereToWork : OAuthErrors.OfAnother;
        }

        // Whom the organisation's policy keeps out lets nobody in.
        var verdict = await policy.OfSessionAsync(session, organisation, held.Role, cancellation);
        return verdict.IsOver ? IdentityErrors.NotSignedIn : verdict.Barred is { } barred ? barred : new Applicant(session, account.Version, tenant, held.May, now);
    }
}

public sealed record Applicant(Session Session, int Version, Tenant? Organisation, FrozenSet<Permission> May, DateTimeOffset Now)
{
    internal Grant NewGrant(Client client, FrozenSet<Permission> scope) =>
        new(Guid.CreateVersion7(Now), client.Id, Organisation?.Id, Session.Account, Version, Now) { Scope = scope, Connection = Session.Connection };
}
