using System.Collections.Frozen;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>A permission as a scope: "manage-members" for <see cref="Permission.ManageMembers"/>.</summary>
public static class ScopeNames
{
    private static readonly FrozenDictionary<string, Permission> Known =
        Enum.GetValues<Permission>().Where(p => p is not (Permission.Own or Permission.Provision)).ToFrozenDictionary(Of, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Known.Keys;

    public static string Of(Permission permission) => RolePermissions.Words(permission).Replace(' ', '-');

    /// <summary>The permissions among scopes; the others (openid, profile) are none.</summary>
    public static FrozenSet<Permission> Read(IEnumerable<string> scopes) => scopes.Where(Known.ContainsKey).Select(scope => Known[scope]).ToFrozenSet();
}
