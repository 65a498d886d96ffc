using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>Users of the identity provider of this scope's organisation, in one step with who is a member. The Data project has it.</summary>
public interface IUserProvisioning
{
    /// <param name="member">As the organisation knows them; somebody who is a member already stays as they are.</param>
    /// <param name="mostSeats">Null for no limit.</param>
    /// <returns>Or why not: the name or the account is there already, or every seat is taken.</returns>
    Task<Result<ProvisionedUser>> AddAsync(ProvisionedUser user, Member member, long? mostSeats, CancellationToken cancellation);

    Task<ProvisionedUser?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>In the order in which they came.</summary>
    Task<IReadOnlyList<ProvisionedUser>> ListAsync(int skip, int take, CancellationToken cancellation);

    Task<int> CountAsync(CancellationToken cancellation);

    /// <summary>Those that may have this value, found without opening any other: at most one for a userName.</summary>
    Task<IReadOnlyList<ProvisionedUser>> WithAsync(ProvisioningKey key, string value, CancellationToken cancellation);

    /// <summary>
    /// Keeps the user as they are given, when nobody changed them since. Somebody who is no longer active is no member, their sessions and tokens end in the
    /// same step; somebody who is again becomes a viewer, or what their groups give.
    /// </summary>
    /// <param name="user">With the version that it was read in.</param>
    /// <returns>Or why not: unknown, <see cref="ProvisioningErrors.Raced"/>, a name that is taken, the last owner, or every seat is taken.</returns>
    Task<Result<ProvisionedUser>> ChangeAsync(ProvisionedUser user, Member member, long? mostSeats, CancellationToken cancellation);

    /// <summary>Takes the membership away as well, and ends what <see cref="ChangeAsync"/> ends.</summary>
    /// <returns>Whose account it was; or why not: unknown, or the last owner.</returns>
    Task<Result<AccountId>> RemoveAsync(Guid id, CancellationToken cancellation);
}

/// <summary>What users and groups are found by without opening them: userName or displayName, and externalId.</summary>
public enum ProvisioningKey { Name, ExternalId }
