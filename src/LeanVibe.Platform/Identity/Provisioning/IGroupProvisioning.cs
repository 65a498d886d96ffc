using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>Groups of the identity provider of this scope's organisation and what they give, in one step with the roles of its members. The Data project has it.</summary>
public interface IGroupProvisioning
{
    /// <returns>Or why not: a name that is taken, or a member who is no user.</returns>
    Task<Result<GroupChange>> AddAsync(ProvisionedGroup group, CancellationToken cancellation);

    Task<ProvisionedGroup?> FindAsync(Guid id, bool withMembers, CancellationToken cancellation);

    /// <summary>In the order in which they came.</summary>
    Task<IReadOnlyList<ProvisionedGroup>> ListAsync(bool withMembers, int skip, int take, CancellationToken cancellation);

    Task<int> CountAsync(CancellationToken cancellation);

    Task<IReadOnlyList<ProvisionedGroup>> WithAsync(ProvisioningKey key, string value, bool withMembers, CancellationToken cancellation);

    /// <summary>Keeps the group as it is given, members too, when nobody changed it since.</summary>
    /// <returns>Or why not: unknown, <see cref="ProvisioningErrors.Raced"/>, a name that is taken, or a member who is no user.</returns>
    Task<Result<GroupChange>> ChangeAsync(ProvisionedGroup group, CancellationToken cancellation);

    /// <returns>Null when there is no such group.</returns>
    Task<IReadOnlyList<RoleGiven>?> RemoveAsync(Guid id, CancellationToken cancellation);

    /// <summary>Which groups give which role, by the groups' names.</summary>
    Task<IReadOnlyList<GroupRole>> RolesAsync(CancellationToken cancellation);

    /// <summary>The role counts for whoever is in the group, from their next request on; the group may come later.</summary>
    Task<(GroupRole Kept, IReadOnlyList<RoleGiven> Roles)> GiveAsync(GroupRole given, CancellationToken cancellation);

    /// <returns>Null when nothing was given.</returns>
    Task<IReadOnlyList<RoleGiven>?> TakeBackAsync(Guid id, CancellationToken cancellation);
}

/// <param name="Group">Its displayName; upper and lower case do not matter.</param>
public sealed record GroupRole(Guid Id, string Group, MemberRole Role);

/// <param name="Stays">They are the last owner and stay one.</param>
public sealed record RoleGiven(AccountId Account, MemberRole Role, bool Stays);

public sealed record GroupChange(ProvisionedGroup Group, int Added, int Gone, IReadOnlyList<RoleGiven> Roles);
