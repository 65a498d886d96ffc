using System.Collections.Frozen;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Roles;

/// <summary>Makes a role of the organisation's own. It gives no more than whoever makes it may.</summary>
public sealed class MakeRole(RoleDesk desk)
{
    private const string Action = "role.make";

    public async Task<Result<CustomRole>> ExecuteAsync(RoleDraft draft, CancellationToken cancellation)
    {
        if ((desk.Refused ?? RoleRules.Check(draft)) is { } refused)
        {
            return refused;
        }

        var role = new CustomRole(Guid.CreateVersion7(desk.Now), draft.Name.Trim(), draft.Permissions.ToFrozenSet(), desk.Now);
        if ((await desk.RefusesAsync(Action, role, cancellation) ?? await desk.Roles.AddAsync(role, RoleRules.Most, cancellation)) is { } wrong)
        {
            return wrong;
        }

        await desk.WriteAsync(Action, role, role.ToString(), cancellation);
        return role;
    }
}
