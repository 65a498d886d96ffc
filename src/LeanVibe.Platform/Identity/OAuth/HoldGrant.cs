using System.Collections.Frozen;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>Whether a grant still holds, looked up anew each time: a lost membership, a new password, a connection that is off or a paused organisation ends it at once.</summary>
public sealed class HoldGrant(IGrantStore grants, IAccountStore accounts, IMembershipStore memberships, ITenantStore tenants, IConnectionStore connections)
{
    public async Task<Held> ExecuteAsync(Guid id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await grants.FindAsync(id, cancellation) is not { IsOver: false } grant)
        {
            return new(null, AccessRefusals.GrantOver, []);
        }

        var (reason, held) = await RefusalAsync(grant, now, cancellation);
        return new(grant, reason, held is null ? [] : grant.Scope.Intersect(held.May).ToFrozenSet());
    }

    private async Task<(string Reason, HeldRole? Held)> RefusalAsync(Grant grant, DateTimeOffset now, CancellationToken cancellation)
    {
        if (grant.GivenAt + Grant.Longest <= now)
        {
            return (AccessRefusals.GrantOld, null);
        }

        if (await accounts.FindAsync(grant.Account, cancellation) is not { } account || account.Version != grant.Version)
        {
            return (AccessRefusals.PasswordNew, null);
        }

        if (grant.Connection is { } connection && (await connections.OrganisationOfAsync(connection, cancellation) is not { } speaks || (grant.Organisation is { } works && works != speaks)))
        {
            return (AccessRefusals.ConnectionOff, null);
        }

        if (grant.Organisation is not { } organisation)
        {
            return ("", null);
        }

        return await tenants.FindAsync(organisation, cancellation) is not { State: TenantState.Active } ? (AccessRefusals.OrganisationOff, null)
            : await memberships.FindAsync(grant.Account, organisation, cancellation) is { } held ? ("", held)
            : (AccessRefusals.NoMember, null);
    }
}

/// <param name="Grant">Null when there is none.</param>
/// <param name="Reason">Why it does not hold; empty when it does.</param>
/// <param name="May">What the client may by now.</param>
public sealed record Held(Grant? Grant, string Reason, FrozenSet<Permission> May);
