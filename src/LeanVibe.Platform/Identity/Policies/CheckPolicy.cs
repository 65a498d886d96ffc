using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Policies;

/// <summary>Whether an organisation's policy lets somebody in, asked anew at every request, where sessions and tokens are looked up.</summary>
public sealed class CheckPolicy(IPolicyStore policies, IAccountStore accounts, IMembershipStore memberships, CurrentOrigin origin, Refusals refusals)
{
    /// <returns>Why not, or null.</returns>
    public async Task<PolicyVerdict> OfSessionAsync(Session session, TenantId organisation, MemberRole role, CancellationToken cancellation)
    {
        var policy = await policies.FindAsync(organisation, cancellation);
        if (policy.IsOver(session, refusals.Now))
        {
            return new(null, IsOver: true);
        }

        var why = !policy.LetsInFrom(origin.Address) ? PolicyErrors.Network
            : session.Connection is not null ? null
            : policy.SsoOnly && !await GetsInAnywayAsync(policy, organisation, session.Account, role, cancellation) ? PolicyErrors.SingleSignOn
            : policy.NeedsCode && !await HasCodeAsync(session.Account, cancellation) ? PolicyErrors.Code
            : null;
        return new(await WriteAsync(organisation, session.Account.ToString(), why, cancellation), IsOver: false);
    }

    /// <summary>The identity provider that keeps members in step comes from wherever it is: it reaches nothing else.</summary>
    public async Task<bool> LetsInAsync(TokenGrant grant, CancellationToken cancellation)
    {
        if (grant.Kind == TokenKind.Directory)
        {
            return true;
        }

        var policy = await policies.FindAsync(grant.Tenant, cancellation);
        var why = !policy.LetsInFrom(origin.Address) ? PolicyErrors.Network
            : policy.NeedsCode && grant is { Kind: TokenKind.Personal, Account: { } account } && !await HasCodeAsync(account, cancellation) ? PolicyErrors.Code
            : null;
        return await WriteAsync(grant.Tenant, grant.Id.ToString("D"), why, cancellation) is null;
    }

    /// <summary>The break-glass owner; when there is none any more, every owner: an organisation is never shut out of itself.</summary>
    private async Task<bool> GetsInAnywayAsync(OrganisationPolicy policy, TenantId organisation, AccountId account, MemberRole role, CancellationToken cancellation) =>
        account == policy.BreakGlass
        || (role == Role.Owner && (policy.BreakGlass is not { } chosen || (await memberships.FindAsync(chosen, organisation, cancellation))?.Role != Role.Owner || !await HasCodeAsync(chosen, cancellation)));

    private async Task<bool> HasCodeAsync(AccountId account, CancellationToken cancellation) => (await accounts.FindAsync(account, cancellation))?.NeedsCode == true;

    private async Task<Error?> WriteAsync(TenantId organisation, string subject, Error? why, CancellationToken cancellation)
    {
        if (why is not null)
        {
            await refusals.WriteAsync(organisation, new($"{why.Code}-refuse", subject) { Reason = why.Code, Detail = origin.Address?.ToString() ?? "" }, cancellation);
        }

        return why;
    }
}

/// <param name="Barred">Why somebody may not work there; null when they may.</param>
/// <param name="IsOver">The session lasted as long as the organisation lets one.</param>
public sealed record PolicyVerdict(Error? Barred, bool IsOver);
