using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>What a connection gives somebody by their groups: the first rule that speaks for one of them, else what it gives others.</summary>
public sealed class FindRole(TenantScopes scopes)
{
    /// <returns>Null when it gives none, also for a custom role that is gone.</returns>
    public async Task<RoleView?> ExecuteAsync(Connection connection, Spoken spoken, CancellationToken cancellation)
    {
        var named = connection.Rules.FirstOrDefault(r => spoken.Groups.Contains(r.Group, StringComparer.Ordinal))?.Role ?? connection.OtherRole;
        return named is { } role ? await scopes.DoAsync<RoleBook, RoleView?>(connection.Organisation, book => book.FindAsync(role, cancellation)) : null;
    }
}
