using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>The organisation says which role the members of a group have. Of several groups the role that may most counts; only an owner gives ownership away.</summary>
public sealed class GiveGroupRole(CurrentAccess access, IGroupProvisioning groups, ProvisioningDesk desk, IAuditTrail audit)
{
    private const int LongestName = 200;
    private const int Most = 200;

    public async Task<Result<IReadOnlyList<GroupRole>>> ListAsync(CancellationToken cancellation) =>
        access.Lacks(Permission.SeeMembers) is { } refused ? refused : Result<IReadOnlyList<GroupRole>>.Of(await groups.RolesAsync(cancellation));

    public async Task<Result<GroupRole>> ExecuteAsync(string group, Role role, CancellationToken cancellation)
    {
        if ((access.Lacks(Permission.ManageMembers) ?? (role == Role.Owner ? access.Lacks(Permission.Own) : null) ?? access.LacksFreshProof()) is { } refused)
        {
            return refused;
        }

        if (group.Trim().Length is 0 or > LongestName || group.Any(char.IsControl) || !Enum.IsDefined(role))
        {
            return new Error("group-invalid", $"A group has a name of 1 to {LongestName} characters.", ErrorKind.Invalid, "Write the name as the identity provider shows it.");
        }

        if ((await groups.RolesAsync(cancellation)).Count >= Most)
        {
            return new Error("groups-many", $"{Most} groups give roles already.", ErrorKind.Conflict, "Take one back first.");
        }

        var (kept, roles) = await groups.GiveAsync(new(Guid.NewGuid(), group.Trim(), role), cancellation);
        await audit.WriteAsync(new("group.role", kept.Id.ToString("D")) { Detail = $"{kept.Group}: {role}" }, cancellation);
        await desk.WriteAsync(roles, cancellation);
        return kept;
    }

    public async Task<Result<bool>> TakeBackAsync(Guid id, CancellationToken cancellation)
    {
        if ((access.Lacks(Permission.ManageMembers) ?? (await groups.RolesAsync(cancellation)).FirstOrDefault(r => r.Id == id) switch
        {
            null => new Error("group-role-unknown", "No group gives a role under this id.", ErrorKind.NotFound, "List the roles of groups."),
            { Role: Role.Owner } => access.Lacks(Permission.Own) ?? access.LacksFreshProof(),
            _ => access.LacksFreshProof(),
        }) is { } refused)
        {
            return refused;
        }

        var roles = await groups.TakeBackAsync(id, cancellation) ?? [];
        await audit.WriteAsync(new("group.role-end", id.ToString("D")), cancellation);
        await desk.WriteAsync(roles, cancellation);
        return true;
    }
}
