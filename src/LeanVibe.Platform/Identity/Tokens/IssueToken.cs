using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Tokens;

/// <summary>Whoever runs the platform gives an organisation a token for its programs; it is shown this once.</summary>
public sealed class IssueToken(ITenantStore tenants, IAccessTokens tokens, TenantScopes scopes, TimeProvider time)
{
    /// <param name="days">How long it is good, 1 to 366.</param>
    public async Task<Result<string>> ExecuteAsync(string slug, TenantRole role, string name, int days, CancellationToken cancellation)
    {
        if (await tenants.FindAsync(slug, cancellation) is not { } tenant)
        {
            return TenantErrors.Unknown(slug);
        }

        if (tenant.State != TenantState.Active)
        {
            return TenantErrors.Refuses(tenant);
        }

        if (!Enum.IsDefined(role) || TokenErrors.Check(name, days) is not null)
        {
            return TokenErrors.Invalid;
        }

        var (token, now) = (AccessToken.New(), time.GetUtcNow());
        var grant = new TokenGrant(AccessToken.IdOf(AccessToken.HashOf(token)), tenant.Id, TokenKind.Organisation, name.Trim(), now, now.AddDays(days)) { Scope = RolePermissions.Of(RolePermissions.RoleOf(role)) };
        if (!await tokens.AddAsync(AccessToken.HashOf(token), grant, MakeToken.MostOf(TokenKind.Organisation), cancellation))
        {
            return TokenErrors.Many(MakeToken.MostOf(TokenKind.Organisation));
        }

        await scopes.DoAsync<IAuditTrail, long>(tenant.Id, audit => audit.WriteAsync(new("token.issue", grant.Id.ToString("D")) { Detail = $"{grant.Name}: {role}" }, cancellation));
        return token;
    }
}
