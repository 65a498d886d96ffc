using System.Collections.Frozen;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Tokens;

/// <summary>A person makes a token: one of their own, one for the organisation's programs, or an owner one for its identity provider. It is shown this once.</summary>
public sealed class MakeToken(IAccessTokens tokens, CurrentAccess access, CurrentTenant tenant, IdentityTrail trail, TimeProvider time)
{
    /// <param name="scope">What it may; of no meaning for the identity provider's, which does that alone.</param>
    /// <param name="days">How long it is good, 1 to 366.</param>
    public async Task<Result<MadeToken>> ExecuteAsync(TokenKind kind, string name, IReadOnlyCollection<Permission> scope, int days, CancellationToken cancellation)
    {
        if ((kind == TokenKind.Personal ? null : access.Lacks(Permission.ManageTokens)) is { } refused)
        {
            return refused;
        }

        if (access is not { Account: { } account, Session: not null })
        {
            return IdentityErrors.NotSignedIn;
        }

        if (!tenant.IsKnown)
        {
            return TokenErrors.NowhereToUse;
        }

        var may = kind == TokenKind.Directory ? [Permission.Provision] : scope.ToFrozenSet();
        if ((access.LacksFreshProof() ?? TokenErrors.Check(name, days) ?? (may.Count == 0 || !may.All(Enum.IsDefined) ? TokenErrors.Invalid : null)) is { } wrong)
        {
            return wrong;
        }

        // Whoever holds the directory's token decides who gets whatever groups give, and who stays a member, owners too.
        if (kind == TokenKind.Directory && access.LacksAnyOf(RolePermissions.Of(Role.Owner)) is { } beyond)
        {
            await trail.OfOrganisationAsync(tenant.Id, new("token.make-refuse", name.Trim()) { Reason = "more than whoever makes it may", Detail = "to keep users in step" }, cancellation);
            return beyond;
        }

        if (kind != TokenKind.Directory && may.Any(p => p == Permission.Own || !access.May(p)))
        {
            await trail.OfOrganisationAsync(tenant.Id, new("token.make-refuse", name.Trim()) { Reason = "more than whoever makes it may", Detail = string.Join(", ", may.Order()) }, cancellation);
            return TokenErrors.TooMuch;
        }

        var (token, now) = (AccessToken.New(), time.GetUtcNow());
        var hash = AccessToken.HashOf(token);
        var grant = new TokenGrant(AccessToken.IdOf(hash), tenant.Id, kind, name.Trim(), now, now.AddDays(days)) { Scope = may, Account = account };
        if (!await tokens.AddAsync(hash, grant, MostOf(kind), cancellation))
        {
            return TokenErrors.Many(MostOf(kind));
        }

        await trail.OfOrganisationAsync(tenant.Id, new("token.make", grant.Id.ToString("D")) { Detail = $"{kind} {grant.Name}, {days} days: {string.Join(", ", may.Order())}" }, cancellation);
        return new MadeToken(TokenView.Of(grant), token);
    }

    /// <summary>Two for an identity provider: the new one is entered there while the old one still works.</summary>
    internal static int MostOf(TokenKind kind) => kind switch { TokenKind.Directory => 2, TokenKind.Personal => 30, _ => 100 };
}

/// <param name="Token">Shown this once.</param>
public sealed record MadeToken(TokenView View, string Token);

/// <param name="UsedAt">To the minute; null when it never was.</param>
public sealed record TokenView(Guid Id, TokenKind Kind, string Name, IReadOnlyList<Permission> Scope, string? Account, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt)
{
    public static TokenView Of(TokenGrant grant) => new(grant.Id, grant.Kind, grant.Name, [.. grant.Scope.Order()], grant.Account?.ToString(), grant.CreatedAt, grant.ExpiresAt, grant.UsedAt);
}
