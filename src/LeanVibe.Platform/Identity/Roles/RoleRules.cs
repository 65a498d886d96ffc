using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Roles;

/// <summary>What a custom role must be like before it is kept.</summary>
public static class RoleRules
{
    internal const int Most = 50;
    private const int LongestName = 50;

    /// <summary>What a custom role can give: not to own the organisation, and not what an identity provider's token alone may.</summary>
    public static IReadOnlyList<Permission> Offered { get; } = [.. RolePermissions.Of(Role.Administrator).Order()];

    /// <returns>What is wrong first, or null.</returns>
    internal static Error? Check(RoleDraft draft)
    {
        var name = draft.Name.Trim();
        return name.Length is 0 or > LongestName || name.Any(char.IsControl) || MemberRole.TryParse(name, out _) ? RoleErrors.NameInvalid(LongestName)
            : draft.Permissions.Except(Offered).Any() ? RoleErrors.NotOffered
            : draft.Permissions.Contains(Permission.See) ? null : RoleErrors.SeesNothing;
    }
}
