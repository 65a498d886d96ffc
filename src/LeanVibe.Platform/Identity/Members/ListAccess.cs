using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>Puts together what lets people and programs into the organisation of this scope.</summary>
public sealed class ListAccess(IMembershipStore memberships, IAccessTokens tokens, AccessOrigins origins, ProgramAccess programs, RoleBook book, CurrentTenant tenant)
{
    internal async Task<IReadOnlyList<AccessLine>> ExecuteAsync(CancellationToken cancellation)
    {
        var members = await memberships.ListAsync(tenant.Id, cancellation);
        var (from, seen) = (await origins.OfAsync(cancellation), await origins.SeenAsync(cancellation));
        var roles = (await book.AllAsync(cancellation)).ToDictionary(r => r.Role);
        var names = members.ToDictionary(m => m.Account, m => m.Email);
        return
        [
            .. members.Select(m => (Member: m, Role: roles.GetValueOrDefault(m.Role))).Select(m => new AccessLine(
                "member", m.Member.Email, m.Member.Name, m.Role?.Name ?? RoleBook.Gone, m.Role?.Permissions ?? [], from.GetValueOrDefault(m.Member.Account, AccessOrigins.ByHand),
                m.Member.Since, null, seen.TryGetValue(m.Member.Account, out var at) ? at : null)),
            .. (await tokens.ListAsync(tenant.Id, cancellation)).Select(t => new AccessLine(
                $"{t.Kind} token".ToLowerInvariant(), t.Account is { } account ? names.GetValueOrDefault(account, account.ToString()) : "whoever runs the platform", t.Name, "", [.. t.Scope.Order()],
                AccessOrigins.ByHand, t.CreatedAt, t.ExpiresAt, t.UsedAt)),
            .. await programs.ListAsync(names, cancellation),
        ];
    }
}

/// <param name="Kind">member, which token, which program, or "let in" for a program that a member let in.</param>
/// <param name="Who">The address of the member, or of whoever made the token or let the program in.</param>
/// <param name="Role">Of a member.</param>
/// <param name="Permissions">What the role gives now; of a token or a program at most.</param>
/// <param name="From">By hand, by which connections, or the directory with the groups that the person is in.</param>
/// <param name="Ends">Of a token or of what was let in.</param>
/// <param name="Used">To the minute: when the member was last seen here in a session that lasts, or the token was last used; null when it never was.</param>
public sealed record AccessLine(string Kind, string Who, string Name, string Role, IReadOnlyList<Permission> Permissions, string From, DateTimeOffset Since, DateTimeOffset? Ends, DateTimeOffset? Used);
