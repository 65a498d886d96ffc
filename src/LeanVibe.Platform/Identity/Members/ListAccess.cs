using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>Puts together what lets people and programs into the organisation of this scope.</summary>
public sealed class ListAccess(IMembershipStore memberships, IUserProvisioning users, IAccessTokens tokens, ProgramAccess programs, RoleBook book, CurrentTenant tenant)
{
    internal async Task<IReadOnlyList<AccessLine>> ExecuteAsync(CancellationToken cancellation)
    {
        var members = await memberships.ListAsync(tenant.Id, cancellation);
        var provisioned = (await users.ListAsync(0, int.MaxValue, cancellation)).ToDictionary(u => u.Account);
        var names = members.ToDictionary(m => m.Account, m => m.Email);
        List<AccessLine> lines = [];
        foreach (var m in members)
        {
            lines.Add(new("member", m.Email, m.Name, await book.NameOfAsync(m.Role, cancellation), provisioned.TryGetValue(m.Account, out var user) ? Groups(user) : "by hand", m.Since, null, null));
        }

        lines.AddRange((await tokens.ListAsync(tenant.Id, cancellation)).Select(t => new AccessLine(
            $"{t.Kind} token".ToLowerInvariant(), t.Account is { } account ? names.GetValueOrDefault(account, account.ToString()) : "whoever runs the platform", t.Name,
            string.Join(' ', t.Scope.Order()), "by hand", t.CreatedAt, t.ExpiresAt, t.UsedAt)));
        lines.AddRange(await programs.ListAsync(names, cancellation));
        return lines;
    }

    private static string Groups(ProvisionedUser user) => user.Groups.Count == 0 ? "directory" : $"directory: {string.Join("; ", user.Groups.Select(g => g.Name).Order(StringComparer.OrdinalIgnoreCase))}";
}

/// <param name="Kind">member, which token, which program, or "let in" for a program that a member let in.</param>
/// <param name="Who">The address of the member, or of whoever made the token or let the program in.</param>
/// <param name="May">The role, or the permissions with spaces between them.</param>
/// <param name="From">By hand, or the directory with the groups that the person is in.</param>
/// <param name="Ends">Of a token or of what was let in.</param>
/// <param name="Used">Of a token, to the minute; null when it never was.</param>
public sealed record AccessLine(string Kind, string Who, string Name, string May, string From, DateTimeOffset Since, DateTimeOffset? Ends, DateTimeOffset? Used);
