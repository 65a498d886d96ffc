using System.Text.Json.Nodes;
using LeanVibe.Data.Identity.OAuth;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

/// <summary>
/// What groups give. It is written into the membership, so that a request asks nothing more. Owners that nobody but a person made stay owners; the last
/// one stays whoever made them.
/// </summary>
internal static class GroupRoles
{
    /// <summary>Inside a transaction about <see cref="MembershipStore.Subject"/>.</summary>
    /// <param name="users">Whose groups, or what those give, have changed; null for all.</param>
    public static async Task<IReadOnlyList<RoleGiven>> ApplyAsync(PlatformDb db, TenantId organisation, IReadOnlyCollection<Guid>? users, CancellationToken cancellation)
    {
        var given = await GivenAsync(db, users, cancellation);
        var rows = await (users is null ? db.ProvisionedUsers : db.ProvisionedUsers.Where(u => EF.Parameter(users).Contains(u.Id))).ToListAsync(cancellation);
        var memberships = await db.Memberships.Where(m => m.Organisation == organisation.Value).ToDictionaryAsync(m => m.Account, cancellation);
        var owners = memberships.Values.Count(m => m.Role == Role.Owner);
        List<RoleGiven> done = [];
        foreach (var row in rows)
        {
            MemberRole? role = given.TryGetValue(row.Id, out var roles) ? HeldRole.Strongest(roles).Role : null;
            if (role == row.ToGivenRole() || !memberships.TryGetValue(row.Account, out var membership))
            {
                continue;
            }

            var (before, target) = (membership.ToRole(), role ?? Role.Viewer);
            var isLast = before == Role.Owner && target != Role.Owner && owners < 2;
            if (before == Role.Owner && (isLast || row.ToGivenRole() != Role.Owner))
            {
                done.Add(new(new(row.Account), before, isLast));
                if (!isLast)
                {
                    row.TakeGivenRole(role);
                }

                continue;
            }

            owners += (target == Role.Owner ? 1 : 0) - (before == Role.Owner ? 1 : 0);
            membership.Take(target);
            row.TakeGivenRole(role);
            done.Add(new(new(row.Account), target, false));
        }

        await db.SaveChangesAsync(cancellation);
        return done;
    }

    /// <summary>The groups of one user, or of all.</summary>
    public static async Task<ILookup<Guid, GroupName>> GroupsOfAsync(PlatformDb db, Guid? user, CancellationToken cancellation)
    {
        var members = user is { } one ? db.GroupMembers.AsNoTracking().Where(m => m.User == one) : db.GroupMembers.AsNoTracking();
        var pairs = await members.Select(m => new { m.User, m.Group }).ToListAsync(cancellation);
        var ids = pairs.Select(p => p.Group).Distinct().ToList();
        var groups = await db.ProvisionedGroups.AsNoTracking().Where(g => EF.Parameter(ids).Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => JsonNode.Parse(g.Content)!["displayName"]!.ToString(), cancellation);
        return pairs.ToLookup(p => p.User, p => new GroupName(p.Group, groups[p.Group]));
    }

    /// <summary>What each user's groups give; a custom role that is gone gives nothing.</summary>
    private static async Task<Dictionary<Guid, List<HeldRole>>> GivenAsync(PlatformDb db, IReadOnlyCollection<Guid>? users, CancellationToken cancellation)
    {
        var members = users is null ? db.GroupMembers : db.GroupMembers.Where(m => EF.Parameter(users).Contains(m.User));
        var pairs = await (
            from member in members
            join groups in db.ProvisionedGroups on member.Group equals groups.Id
            join role in db.GroupRoles on groups.NameHash equals role.NameHash
            select new { member.User, role.Role, role.CustomRole }).ToListAsync(cancellation);
        var custom = (await db.Roles.AsNoTracking().Select(r => new { r.Id, r.Permissions }).ToListAsync(cancellation)).ToDictionary(r => r.Id, r => new HeldRole(MemberRole.Of(r.Id), StoredScope.Read(r.Permissions)));
        return pairs.Where(p => p.CustomRole is not { } id || custom.ContainsKey(id)).GroupBy(p => p.User).ToDictionary(g => g.Key, g => g.Select(p => p.CustomRole is { } id ? custom[id] : HeldRole.Of(p.Role)).ToList());
    }
}
