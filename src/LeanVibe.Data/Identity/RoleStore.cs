using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

/// <summary>Roles change one after the other with the members who have them, so that nobody is given one that is being removed.</summary>
internal sealed class RoleStore(PlatformDbs dbs, CurrentTenant tenant, ProvisioningIndex index, TimeProvider time) : IRoleStore
{
    private const string Kind = "role";

    public async Task<IReadOnlyList<CustomRole>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var rows = await db.Roles.AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(r => r.ToRole()).OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<CustomRole?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        return (await db.Roles.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellation))?.ToRole();
    }

    public async Task<RoleUse> UseAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        return await UseAsync(db, id, cancellation);
    }

    public async Task<Error?> AddAsync(CustomRole role, int most, CancellationToken cancellation)
    {
        var row = new RoleRow { Id = role.Id, MadeAt = role.MadeAt.ToUnixTimeMilliseconds() };
        row.Take(role, await index.OfNameAsync(Kind, role.Name, cancellation));
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(MembershipStore.Subject, cancellation);
        if (await db.Roles.CountAsync(cancellation) >= most)
        {
            return RoleErrors.Many(most);
        }

        if (await IsTakenAsync(db, row, cancellation))
        {
            return RoleErrors.NameTaken;
        }

        db.Roles.Add(row);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    public async Task<Result<IReadOnlyList<RoleGiven>>> ChangeAsync(CustomRole role, Precondition condition, CancellationToken cancellation)
    {
        var hash = await index.OfNameAsync(Kind, role.Name, cancellation);
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(MembershipStore.Subject, cancellation);
        if (await db.Roles.FirstOrDefaultAsync(r => r.Id == role.Id, cancellation) is not { } row)
        {
            return RoleErrors.Unknown;
        }

        if (!condition.Holds(row.ToRole().Version))
        {
            return Precondition.Failed;
        }

        row.Take(role, hash);
        if (await IsTakenAsync(db, row, cancellation))
        {
            return RoleErrors.NameTaken;
        }

        // Of several groups the role that may most counts: that may be another one now.
        await db.SaveChangesAsync(cancellation);
        var given = await GroupRoles.ApplyAsync(db, tenant.Id, null, cancellation);
        await transaction.CommitAsync(cancellation);
        return Result<IReadOnlyList<RoleGiven>>.Of(given);
    }

    public async Task<Error?> RemoveAsync(Guid id, Precondition condition, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(MembershipStore.Subject, cancellation);
        if (await db.Roles.FirstOrDefaultAsync(r => r.Id == id, cancellation) is not { } row)
        {
            return RoleErrors.Unknown;
        }

        if (!condition.Holds(row.ToRole().Version))
        {
            return Precondition.Failed;
        }

        if (await UseAsync(db, id, cancellation) is { IsNone: false } use)
        {
            return RoleErrors.InUse(use);
        }

        db.Roles.Remove(row);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private static Task<bool> IsTakenAsync(PlatformDb db, RoleRow row, CancellationToken cancellation) => db.Roles.AnyAsync(r => r.NameHash == row.NameHash && r.Id != row.Id, cancellation);

    private async Task<RoleUse> UseAsync(PlatformDb db, Guid id, CancellationToken cancellation)
    {
        var (now, role) = (time.GetUtcNow().ToUnixTimeMilliseconds(), MemberRole.Of(id));
        var connections = (await db.Connections.AsNoTracking().ToListAsync(cancellation)).Select(c => c.ToConnection());
        return new(
            await db.Memberships.CountAsync(m => m.Organisation == tenant.Id.Value && m.CustomRole == id, cancellation),
            await db.Invitations.CountAsync(i => i.CustomRole == id && i.State == InvitationState.Open && i.EndsAt > now, cancellation),
            await db.GroupRoles.CountAsync(r => r.CustomRole == id, cancellation),
            connections.Count(c => c.OtherRole == role || c.Rules.Any(r => r.Role == role)));
    }
}
