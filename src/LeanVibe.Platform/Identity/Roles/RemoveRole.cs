using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Roles;

/// <summary>Removes a custom role that nothing gives any more.</summary>
public sealed class RemoveRole(RoleDesk desk, Precondition condition)
{
    private const string Action = "role.remove";

    public async Task<Result<bool>> ExecuteAsync(Guid id, CancellationToken cancellation)
    {
        if (desk.Refused is { } refused)
        {
            return refused;
        }

        if (await desk.Roles.FindAsync(id, cancellation) is not { } role)
        {
            return RoleErrors.Unknown;
        }

        if ((await desk.RefusesAsync(Action, role, cancellation) ?? await desk.Roles.RemoveAsync(id, condition, cancellation)) is { } wrong)
        {
            return wrong;
        }

        await desk.WriteAsync(Action, role, role.ToString(), cancellation);
        return true;
    }
}
