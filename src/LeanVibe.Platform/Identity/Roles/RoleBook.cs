using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace LeanVibe.Platform.Identity.Roles;

/// <summary>The roles that can be given in the organisation of this scope, built in and its own.</summary>
public sealed class RoleBook(IRoleStore roles)
{
    /// <summary>Built-in ones first.</summary>
    public async Task<IReadOnlyList<RoleView>> AllAsync(CancellationToken cancellation) => [.. Enum.GetValues<Role>().Select(RoleView.Of), .. (await roles.ListAsync(cancellation)).Select(RoleView.Of)];

    /// <returns>Null when there is none.</returns>
    public async Task<RoleView?> FindAsync(MemberRole role, CancellationToken cancellation) =>
        role.Custom is not { } custom ? RoleView.Of(role.BuiltIn) : await roles.FindAsync(custom, cancellation) is { } found ? RoleView.Of(found) : null;

    public async Task<string> NameOfAsync(MemberRole role, CancellationToken cancellation) => (await FindAsync(role, cancellation))?.Name ?? Gone;

    /// <summary>What a role is called that is there no more.</summary>
    public const string Gone = "a role that is gone";
}

/// <param name="Role">What is sent to give it.</param>
public sealed record RoleView(MemberRole Role, string Name, [property: JsonIgnore] FrozenSet<Permission> May)
{
    public bool IsCustom => Role.Custom is not null;

    public IReadOnlyList<Permission> Permissions => [.. May.Order()];

    /// <summary>In a sentence, for example "as developer".</summary>
    [JsonIgnore]
    public string InWords => IsCustom ? Name : Name.ToLowerInvariant();

    public static RoleView Of(Role role) => new(role, role.ToString(), RolePermissions.Of(role));

    public static RoleView Of(CustomRole role) => new(MemberRole.Of(role.Id), role.Name, role.May);
}
