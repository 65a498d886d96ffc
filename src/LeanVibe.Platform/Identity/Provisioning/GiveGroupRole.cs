using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>The organisation says which role the members of a group have: one that may no more than that of whoever says it. Of several groups the role that may most counts.</summary>
public sealed class GiveGroupRole(RoleGate gate, RoleBook book, IGroupProvisioning groups, ProvisioningDesk desk, IAuditTrail audit)
{
    private const int LongestName = 200;
    private const int Most = 200;

    public async Task<Result<IReadOnlyList<GroupRole>>> ListAsync(CancellationToken cancellation) =>
        gate.Access.Lacks(Permission.SeeMembers) is { } refused ? refused : Result<IReadOnlyList<GroupRole>>.Of(await groups.RolesAsync(cancellation));

    public async Task<Result<GroupRole>> ExecuteAsync(string group, MemberRole role, CancellationToken cancellation)
    {
        if (gate.Access.Lacks(Permission.ManageMembers) is { } refused)
        {
            return refused;
        }

        if (group.Trim().Length is 0 or > LongestName || group.Any(char.IsControl))
        {
            return new Error("group-invalid", $"A group has a name of 1 to {LongestName} characters.", ErrorKind.Invalid, "Write the name as the identity provider shows it.");
        }

        var all = await groups.RolesAsync(cancellation);
        var before = all.FirstOrDefault(r => string.Equals(r.Group, group.Trim(), StringComparison.OrdinalIgnoreCase));
        if (before is not null && await TakesAsync("group.role", before, cancellation) is { } taken)
        {
            return taken;
        }

        var given = await gate.GivesAsync("group.role", group.Trim(), role, cancellation);
        if ((given.Error ?? gate.Access.LacksFreshProof()) is { } stronger)
        {
            return stronger;
        }

        if (before is null && all.Count >= Most)
        {
            return new Error("groups-many", $"{Most} groups give roles already.", ErrorKind.Conflict, "Take one back first.");
        }

        var (kept, roles) = await groups.GiveAsync(new(Guid.NewGuid(), group.Trim(), role), cancellation);
        await audit.WriteAsync(new("group.role", kept.Id.ToString("D")) { Detail = $"{kept.Group}: {(before is null ? "" : $"from {await book.NameOfAsync(before.Role, cancellation)} to ")}{given.Value.Name}" }, cancellation);
        await desk.WriteAsync(roles, cancellation);
        return kept;
    }

    public async Task<Result<bool>> TakeBackAsync(Guid id, CancellationToken cancellation)
    {
        if (gate.Access.Lacks(Permission.ManageMembers) is { } refused)
        {
            return refused;
        }

        if ((await groups.RolesAsync(cancellation)).FirstOrDefault(r => r.Id == id) is not { } known)
        {
            return new Error("group-role-unknown", "No group gives a role under this id.", ErrorKind.NotFound, "List the roles of groups.");
        }

        if ((await TakesAsync("group.role-end", known, cancellation) ?? gate.Access.LacksFreshProof()) is { } stronger)
        {
            return stronger;
        }

        var roles = await groups.TakeBackAsync(id, cancellation) ?? [];
        await audit.WriteAsync(new("group.role-end", id.ToString("D")) { Detail = $"{known.Group}: {await book.NameOfAsync(known.Role, cancellation)}" }, cancellation);
        await desk.WriteAsync(roles, cancellation);
        return true;
    }

    private async Task<Error?> TakesAsync(string action, GroupRole given, CancellationToken cancellation) =>
        await book.FindAsync(given.Role, cancellation) is { } role ? await gate.RefusesAsync(action, given.Group, role, cancellation) : null;
}
