using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Tenancy;

/// <summary>Gives an organisation a token for its programs; it is shown this once.</summary>
public sealed class IssueToken(ITenantStore tenants, IAccessTokens tokens, TenantScopes scopes, TimeProvider time)
{
    public const int MostDays = 366;

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

        if (days is < 1 or > MostDays || !Enum.IsDefined(role))
        {
            return new Error("token-invalid", $"A token is good for 1 to {MostDays} days and has a role: viewer, member or administrator.", ErrorKind.Invalid);
        }

        var token = AccessToken.New();
        await tokens.AddAsync(AccessToken.HashOf(token), new(tenant.Id, role, name.Trim(), time.GetUtcNow(), time.GetUtcNow().AddDays(days)), cancellation);
        await scopes.DoAsync<IAuditTrail, long>(tenant.Id, audit => audit.WriteAsync(new("token.issue", name.Trim()) { Detail = role.ToString() }, cancellation));
        return token;
    }
}
