using System.Linq.Expressions;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class GroupProvisioning(PlatformDbs dbs, CurrentTenant tenant, ProvisioningIndex index) : IGroupProvisioning
{
    private const string Kind = "group";

    public async Task<Result<GroupChange>> AddAsync(ProvisionedGroup group, CancellationToken cancellation)
    {
        var row = new ProvisionedGroupRow { Id = group.Id, CreatedAt = group.CreatedAt.ToUnixTimeMilliseconds() };
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(MembershipStore.Subject, cancellation);
        if (await TakeAsync(db, row, group, cancellation) is { } wrong)
        {
            return wrong;
        }

        db.ProvisionedGroups.Add(row);
        db.GroupMembers.AddRange(group.Members.Select(user => new GroupMemberRow { Group = group.Id, User = user }));
        await db.SaveChangesAsync(cancellation);
        var roles = await GroupRoles.ApplyAsync(db, tenant.Id, group.Members, cancellation);
        await transaction.CommitAsync(cancellation);
        return new GroupChange(group, group.Members.Count, 0, roles);
    }

    public async Task<ProvisionedGroup?> FindAsync(Guid id, bool withMembers, CancellationToken cancellation) => await ReadAsync(g => g.Id == id, withMembers, 0, 1, cancellation) is [var group] ? group : null;

    public Task<IReadOnlyList<ProvisionedGroup>> ListAsync(bool withMembers, int skip, int take, CancellationToken cancellation) => ReadAsync(null, withMembers, skip, take, cancellation);

    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        return await db.ProvisionedGroups.CountAsync(cancellation);
    }

    public async Task<IReadOnlyList<ProvisionedGroup>> WithAsync(ProvisioningKey key, string value, bool withMembers, CancellationToken cancellation)
    {
        var hash = key == ProvisioningKey.Name ? await index.OfNameAsync(Kind, value, cancellation) : await index.OfExternalAsync(Kind, value, cancellation);
        return hash.Length == 0 ? [] : await ReadAsync(key == ProvisioningKey.Name ? g => g.NameHash == hash : g => g.ExternalHash == hash, withMembers, 0, int.MaxValue, cancellation);
    }

    public async Task<Result<GroupChange>> ChangeAsync(ProvisionedGroup group, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(MembershipStore.Subject, cancellation);
        if (await db.ProvisionedGroups.FirstOrDefaultAsync(g => g.Id == group.Id, cancellation) is not { } row)
        {
            return ProvisioningErrors.Unknown;
        }

        if (row.Version != group.Version)
        {
            return ProvisioningErrors.Raced;
        }

        var (there, name) = ((await db.GroupMembers.Where(m => m.Group == group.Id).Select(m => m.User).ToListAsync(cancellation)).ToHashSet(), row.NameHash);
        var changed = group with { Version = group.Version + 1 };
        if (await TakeAsync(db, row, changed, cancellation) is { } wrong)
        {
            return wrong;
        }

        var (added, gone) = (changed.Members.Where(m => !there.Contains(m)).ToList(), there.Except(changed.Members).ToList());
        db.GroupMembers.AddRange(added.Select(user => new GroupMemberRow { Group = group.Id, User = user }));
        await db.SaveChangesAsync(cancellation);
        await db.GroupMembers.Where(m => m.Group == group.Id && EF.Parameter(gone).Contains(m.User)).ExecuteDeleteAsync(cancellation);

        // Another name may give another role to everybody who is in it.
        var roles = await GroupRoles.ApplyAsync(db, tenant.Id, name == row.NameHash ? [.. added, .. gone] : [.. there, .. added], cancellation);
        await transaction.CommitAsync(cancellation);
        return new GroupChange(changed, added.Count, gone.Count, roles);
    }

    public async Task<IReadOnlyList<RoleGiven>?> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(MembershipStore.Subject, cancellation);
        if (await db.ProvisionedGroups.Where(g => g.Id == id).ExecuteDeleteAsync(cancellation) == 0)
        {
            return null;
        }

        var there = await db.GroupMembers.Where(m => m.Group == id).Select(m => m.User).ToListAsync(cancellation);
        await db.GroupMembers.Where(m => m.Group == id).ExecuteDeleteAsync(cancellation);
        var roles = await GroupRoles.ApplyAsync(db, tenant.Id, there, cancellation);
        await transaction.CommitAsync(cancellation);
        return roles;
    }

    public async Task<IReadOnlyList<GroupRole>> RolesAsync(CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var rows = await db.GroupRoles.AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(r => new GroupRole(r.Id, r.Name, r.ToRole())).OrderBy(r => r.Group, StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<(GroupRole Kept, IReadOnlyList<RoleGiven> Roles)> GiveAsync(GroupRole given, CancellationToken cancellation)
    {
        var hash = await index.OfNameAsync(Kind, given.Group, cancellation);
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(MembershipStore.Subject, cancellation);
        if (await db.GroupRoles.FirstOrDefaultAsync(r => r.NameHash == hash, cancellation) is { } row)
        {
            row.Take(given.Role);
        }
        else
        {
            db.GroupRoles.Add(row = new() { Id = given.Id, NameHash = hash, Name = given.Group });
            row.Take(given.Role);
        }

        await db.SaveChangesAsync(cancellation);
        var roles = await GroupRoles.ApplyAsync(db, tenant.Id, null, cancellation);
        await transaction.CommitAsync(cancellation);
        return (new(row.Id, row.Name, row.ToRole()), roles);
    }

    public async Task<IReadOnlyList<RoleGiven>?> TakeBackAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(MembershipStore.Subject, cancellation);
        if (await db.GroupRoles.Where(r => r.Id == id).ExecuteDeleteAsync(cancellation) == 0)
        {
            return null;
        }

        var roles = await GroupRoles.ApplyAsync(db, tenant.Id, null, cancellation);
        await transaction.CommitAsync(cancellation);
        return roles;
    }

    /// <summary>Takes what a group is to be into its row, when its name is free and all its members are there.</summary>
    private async Task<Error?> TakeAsync(PlatformDb db, ProvisionedGroupRow row, ProvisionedGroup group, CancellationToken cancellation)
    {
        var hash = await index.OfNameAsync(Kind, group.Content["displayName"]!.ToString(), cancellation);
        if (await db.ProvisionedGroups.AnyAsync(g => g.NameHash == hash && g.Id != group.Id, cancellation))
        {
            return ProvisioningErrors.GroupNameTaken;
        }

        var known = (await db.ProvisionedUsers.Where(u => EF.Parameter(group.Members).Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellation)).ToHashSet();
        if (group.Members.FirstOrDefault(m => !known.Contains(m)) is var missing && missing != Guid.Empty)
        {
            return ProvisioningErrors.NoSuchMember(missing.ToString("D"));
        }

        (row.NameHash, row.ExternalHash) = (hash, await index.OfExternalAsync(Kind, group.Content["externalId"]?.ToString(), cancellation));
        (row.Content, row.Version, row.ChangedAt) = (group.Content.ToJsonString(), group.Version, group.ChangedAt.ToUnixTimeMilliseconds());
        return null;
    }

    private async Task<IReadOnlyList<ProvisionedGroup>> ReadAsync(Expression<Func<ProvisionedGroupRow, bool>>? which, bool withMembers, int skip, int take, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var query = which is null ? db.ProvisionedGroups.AsNoTracking() : db.ProvisionedGroups.AsNoTracking().Where(which);
        var rows = await query.OrderBy(g => g.CreatedAt).ThenBy(g => g.Id).Skip(skip).Take(take).ToListAsync(cancellation);
        var ids = withMembers ? rows.Select(r => r.Id).ToList() : [];
        var members = (await db.GroupMembers.AsNoTracking().Where(m => EF.Parameter(ids).Contains(m.Group)).OrderBy(m => m.User).Select(m => new { m.Group, m.User }).ToListAsync(cancellation)).ToLookup(m => m.Group, m => m.User);
        return [.. rows.Select(r => new ProvisionedGroup(r.Id, (JsonObject)JsonNode.Parse(r.Content)!, [.. members[r.Id]], DateTimeOffset.FromUnixTimeMilliseconds(r.CreatedAt), DateTimeOffset.FromUnixTimeMilliseconds(r.ChangedAt), r.Version))];
    }
}
