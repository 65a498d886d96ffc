using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Roles;

/// <summary>Which roles there are in the organisation of this scope, and what each lets one do.</summary>
public sealed class ListRoles(RoleBook book, IRoleStore roles, CurrentAccess access)
{
    public async Task<Result<IReadOnlyList<RoleView>>> ExecuteAsync(CancellationToken cancellation) =>
        access.Lacks(Permission.SeeMembers) is { } refused ? refused : Result<IReadOnlyList<RoleView>>.Of(await book.AllAsync(cancellation));

    public async Task<Result<CustomRole>> FindAsync(Guid id, CancellationToken cancellation) =>
        access.Lacks(Permission.SeeMembers) is { } refused ? refused : await roles.FindAsync(id, cancellation) is { } found ? found : RoleErrors.Unknown;
}
