using System.Collections.Frozen;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Tokens;

/// <summary>Whom a token speaks for, looked up anew at every request: one that was taken back, a lost membership or a paused organisation counts at once.</summary>
public sealed class CheckToken(IAccessTokens tokens, ITenantStore tenants, IMembershipStore memberships, IAccountStore accounts, Refusals refusals)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <returns>Null when it opens nothing.</returns>
    public async Task<Bearer?> ExecuteAsync(string token, CancellationToken cancellation)
    {
        var hash = AccessToken.HashOf(token);
        if (await tokens.FindAsync(hash, cancellation) is not { } grant)
        {
            return null;
        }

        var now = refusals.Now;
        if (grant.ExpiresAt <= now)
        {
            await refusals.WriteAsync(grant.Tenant, new("token.refuse", grant.Id.ToString("D")) { Reason = "has run out", Detail = grant.Name }, cancellation);
            return null;
        }

        if (await tenants.FindAsync(grant.Tenant, cancellation) is not { State: TenantState.Active })
        {
            return null;
        }

        var bearer = await OfAsync(grant, cancellation);
        if (bearer is null)
        {
            await refusals.WriteAsync(grant.Tenant, new("token.refuse", grant.Id.ToString("D")) { Reason = "whose it is, is no member", Detail = grant.Name }, cancellation);
        }
        else if (now - grant.UsedAt is not { } since || since > SeenEvery)
        {
            await tokens.UsedAsync(hash, now, cancellation);
        }

        return bearer;
    }

    private async Task<Bearer?> OfAsync(TokenGrant grant, CancellationToken cancellation)
    {
        // A directory belongs to nobody, and so does what whoever runs the platform gave.
        if (grant.Kind == TokenKind.Directory || (grant is { Kind: TokenKind.Organisation, Account: null }))
        {
            return new(grant, grant.Kind == TokenKind.Directory ? $"directory {grant.Name}" : $"token {grant.Name}", grant.Scope);
        }

        return grant.Account is { } account && await memberships.FindAsync(account, grant.Tenant, cancellation) is { } held
            ? new(grant, grant.Kind == TokenKind.Personal ? (await accounts.PersonOfAsync(account, cancellation)).Email : $"token {grant.Name}", grant.Scope.Intersect(held.May).ToFrozenSet())
            : null;
    }
}

/// <summary>A program that sent a token, as of now.</summary>
/// <param name="Name">What the audit trail calls it: of a personal token the person's address.</param>
public sealed record Bearer(TokenGrant Grant, string Name, FrozenSet<Permission> May);

/// <summary>
/// Says in an organisation's trail why somebody is refused, for each reason once an hour: whoever sends a token that is over sends it all day, and what a
/// stranger can bring about must not fill a chain that nobody may shorten.
/// </summary>
public sealed class Refusals(IdentityTrail trail, Attempts attempts, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    internal DateTimeOffset Now => time.GetUtcNow();

    public IdentityTrail Trail => trail;

    /// <param name="most">So many in an hour, where each may be about somebody else.</param>
    public async Task WriteAsync(TenantId organisation, AuditEvent what, CancellationToken cancellation, int most = 1)
    {
        if (attempts.Try($"{organisation}/{what.Action}/{what.Subject}/{what.Reason}", most, Window) == Attempt.Allowed)
        {
            await trail.OfOrganisationAsync(organisation, what, cancellation);
        }
    }
}
