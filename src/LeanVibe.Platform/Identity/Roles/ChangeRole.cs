using System.Collections.Frozen;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Roles;

/// <summary>Gives a custom role another name or other permissions; they count at the next request of everybody who has it. Neither before nor after it may more than whoever changes it.</summary>
public sealed class ChangeRole(RoleDesk desk, ProvisioningDesk given, Precondition condition)
{
    private const string Action = "role.change";

    public async Task<Result<CustomRole>> ExecuteAsync(Guid id, RoleDraft draft, CancellationToken cancellation)
    {
        if (desk.Refused is { } refused)
        {
            return refused;
        }

        if (await desk.Roles.FindAsync(id, cancellation) is not { } before)
        {
            return RoleErrors.Unknown;
        }

        if (RoleRules.Check(draft) is { } invalid)
        {
            return invalid;
        }

        var role = before with { Name = draft.Name.Trim(), May = draft.Permissions.ToFrozenSet() };
        if ((await desk.RefusesAsync(Action, before, cancellation) ?? await desk.RefusesAsync(Action, role, cancellation)) is { } more)
        {
            return more;
        }

        var changed = await desk.Roles.ChangeAsync(role, condition, cancellation);
        if (!changed.Succeeded)
        {
            return changed.Error;
        }

        await desk.WriteAsync(Action, role, $"from {before} to {role}", cancellation);
        await given.WriteAsync(changed.Value, cancellation);
        return role;
    }
}
