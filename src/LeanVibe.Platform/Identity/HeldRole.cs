using System.Collections.Frozen;

namespace LeanVibe.Platform.Identity;

/// <summary>A role with what it gives by now. Sessions, tokens, programs and groups all go by this, so that a changed custom role counts at the next request.</summary>
/// <param name="May">Empty for a custom role that is gone: whoever still has it may nothing.</param>
public sealed record HeldRole(MemberRole Role, FrozenSet<Permission> May)
{
    public static HeldRole Of(Role role) => new(role, RolePermissions.Of(role));

    /// <summary>The one that may most; of those that may as much a built-in one, in the order of <see cref="Identity.Role"/>.</summary>
    /// <param name="roles">At least one.</param>
    public static HeldRole Strongest(IEnumerable<HeldRole> roles) =>
        roles.OrderByDescending(held => held.May.Count).ThenBy(held => held.Role.Custom is not null).ThenBy(held => held.Role.BuiltIn).ThenBy(held => held.Role.Custom).First();
}
