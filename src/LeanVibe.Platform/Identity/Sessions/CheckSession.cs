using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>Who a browser's secret stands for, looked up anew at every request: a revoked session, a taken role or a paused organisation counts at once.</summary>
public sealed class CheckSession(ISessionStore sessions, IAccountStore accounts, IMembershipStore memberships, ITenantStore tenants, IConnectionStore connections, TimeProvider time)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public async Task<Visitor?> ExecuteAsync(string? secret, CancellationToken cancellation) =>
        secret is { Length: > 0 and < 200 } && await sessions.FindAsync(Secret.HashOf(secret), cancellation) is { } session ? await OfAsync(session, cancellation) : null;

    /// <summary>For a page that is open: its session by number.</summary>
    public async Task<Visitor?> ExecuteAsync(Guid session, CancellationToken cancellation) =>
        await sessions.FindAsync(session, cancellation) is { } found ? await OfAsync(found, cancellation) : null;

    private async Task<Visitor?> OfAsync(Session session, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (session.IsOver(now) || (session.Connection is { } connection && await connections.OrganisationOfAsync(connection, cancellation) != session.Organisation))
        {
            return null;
        }

        if (now - session.SeenAt > SeenEvery)
        {
            await sessions.ChangeAsync(session.Id, s => s with { SeenAt = now }, cancellation);
        }

        var person = await accounts.PersonOfAsync(session.Account, cancellation);
        var role = session.Organisation is { } organisation && await tenants.FindAsync(organisation, cancellation) is { State: TenantState.Active }
            ? await memberships.RoleOfAsync(session.Account, organisation, cancellation)
            : null;
        // Somebody whom a provider let in is a member of that organisation or nobody.
        return role is null && session.Connection is not null ? null : new(session, person.Email, person.Name, role is null ? null : session.Organisation, role);
    }
}

/// <summary>Somebody who is signed in, as of now.</summary>
/// <param name="Organisation">Where they work; null when they are in none, or it is not active.</param>
public sealed record Visitor(Session Session, string Email, string Name, TenantId? Organisation, Role? Role);
