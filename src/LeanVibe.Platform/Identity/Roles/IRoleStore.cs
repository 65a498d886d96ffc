using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Roles;

/// <summary>Custom roles of the organisation of this scope, each change in one step with what its groups give. The Data project has it.</summary>
public interface IRoleStore
{
    /// <summary>In the order of their names.</summary>
    Task<IReadOnlyList<CustomRole>> ListAsync(CancellationToken cancellation);

    Task<CustomRole?> FindAsync(Guid id, CancellationToken cancellation);

    Task<RoleUse> UseAsync(Guid id, CancellationToken cancellation);

    /// <param name="most">How many there may be afterwards.</param>
    /// <returns>Why not, or null: a name that is taken, or as many already.</returns>
    Task<Error?> AddAsync(CustomRole role, int most, CancellationToken cancellation);

    /// <returns>Who got another role because their groups' roles differ now; or why not: unknown, another version, a name that is taken.</returns>
    Task<Result<IReadOnlyList<RoleGiven>>> ChangeAsync(CustomRole role, Precondition condition, CancellationToken cancellation);

    /// <returns>Why not, or null: unknown, another version, or in use.</returns>
    Task<Error?> RemoveAsync(Guid id, Precondition condition, CancellationToken cancellation);
}
