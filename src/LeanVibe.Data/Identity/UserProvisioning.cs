using System.Linq.Expressions;
using LeanVibe.Data.Quotas;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class UserProvisioning(PlatformDbs dbs, CurrentTenant tenant, ProvisioningIndex index) : IUserProvisioning
{
    private const string Kind = "user";

    public async Task<Result<ProvisionedUser>> AddAsync(ProvisionedUser user, Member member, long? mostSeats, CancellationToken cancellation)
    {
        var row = new ProvisionedUserRow
        {
            Id = user.Id, Account = user.Account.Value, Content = user.Content.ToJsonString(), Version = user.Version,
            CreatedAt = user.CreatedAt.ToUnixTimeMilliseconds(), ChangedAt = user.ChangedAt.ToUnixTimeMilliseconds(),
            NameHash = await NameOfAsync(user, cancellation), ExternalHash = await ExternalOfAsync(user, cancellation),
        };
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(MembershipStore.Subject, cancellation);
        if (await TakenAsync(db, row, cancellation) is { } taken)
        {
            return taken;
        }

        db.ProvisionedUsers.Add(row);
        await db.SaveChangesAsync(cancellation);
        if (user.IsActive && await JoinAsync(db, row, member, mostSeats, cancellation) is { } full)
        {
            return full;
        }

        await transaction.CommitAsync(cancellation);
        return user;
    }

    public async Task<ProvisionedUser?> FindAsync(Guid id, CancellationToken cancellation) => await ReadAsync(u => u.Id == id, 0, 1, cancellation) is [var user] ? user : null;

    public Task<IReadOnlyList<ProvisionedUser>> ListAsync(int skip, int take, CancellationToken cancellation) => ReadAsync(null, skip, take, cancellation);

    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        return await db.ProvisionedUsers.CountAsync(cancellation);
    }

    public async Task<IReadOnlyList<ProvisionedUser>> WithAsync(ProvisioningKey key, string value, CancellationToken cancellation)
    {
        var hash = key == ProvisioningKey.Name ? await index.OfNameAsync(Kind, value, cancellation) : await index.OfExternalAsync(Kind, value, cancellation);
        return hash.Length == 0 ? [] : await ReadAsync(key == ProvisioningKey.Name ? u => u.NameHash == hash : u => u.ExternalHash == hash, 0, int.MaxValue, cancellation);
    }

    public async Task<Result<ProvisionedUser>> ChangeAsync(ProvisionedUser user, Member member, long? mostSeats, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(MembershipStore.Subject, cancellation);
        if (await db.ProvisionedUsers.FirstOrDefaultAsync(u => u.Id == user.Id, cancellation) is not { } row)
        {
            return ProvisioningErrors.Unknown;
        }

        if (row.Version != user.Version)
        {
            return ProvisioningErrors.Raced;
        }

        (row.Content, row.Version, row.ChangedAt) = (user.Content.ToJsonString(), user.Version + 1, user.ChangedAt.ToUnixTimeMilliseconds());
        (row.NameHash, row.ExternalHash) = (await NameOfAsync(user, cancellation), await ExternalOfAsync(user, cancellation));
        if (await TakenAsync(db, row, cancellation) is { } taken)
        {
            return taken;
        }

        await db.SaveChangesAsync(cancellation);
        if ((user.IsActive ? await JoinAsync(db, row, member, mostSeats, cancellation) : await LeaveAsync(db, row, cancellation)) is { } refused)
        {
            return refused;
        }

        await transaction.CommitAsync(cancellation);
        return user with { Version = row.Version };
    }

    public async Task<Result<AccountId>> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(MembershipStore.Subject, cancellation);
        if (await db.ProvisionedUsers.FirstOrDefaultAsync(u => u.Id == id, cancellation) is not { } row)
        {
            return ProvisioningErrors.Unknown;
        }

        if (await LeaveAsync(db, row, cancellation) is { } refused)
        {
            return refused;
        }

        db.ProvisionedUsers.Remove(row);
        await db.SaveChangesAsync(cancellation);
        await db.GroupMembers.Where(m => m.User == id).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new AccountId(row.Account);
    }

    /// <summary>A member from now on, as the organisation knows them by now.</summary>
    private async Task<Error?> JoinAsync(PlatformDb db, ProvisionedUserRow row, Member member, long? mostSeats, CancellationToken cancellation)
    {
        if (await db.Memberships.AnyAsync(m => m.Account == row.Account && m.Organisation == tenant.Id.Value, cancellation))
        {
            var known = await db.Members.FirstAsync(m => m.Account == row.Account, cancellation);
            (known.Email, known.Name) = (member.Email, member.Name);
            await db.SaveChangesAsync(cancellation);
            return null;
        }

        var state = new QuotaState(QuotaKind.Seats, await db.SeatsOfAsync(tenant.Id, member.Since, cancellation), mostSeats);
        if (state.Level == QuotaLevel.Reached)
        {
            return QuotaErrors.Reached(state);
        }

        await MembershipStore.AddAsync(db, tenant.Id, member, cancellation);
        row.TakeGivenRole(null);
        await db.SaveChangesAsync(cancellation);
        await GroupRoles.ApplyAsync(db, tenant.Id, [row.Id], cancellation);
        return null;
    }

    private async Task<Error?> LeaveAsync(PlatformDb db, ProvisionedUserRow row, CancellationToken cancellation)
    {
        if (await MembershipStore.RemoveAsync(db, tenant.Id, new(row.Account), cancellation) == MemberChange.LastOwner)
        {
            return ProvisioningErrors.LastOwner;
        }

        await db.Sessions.Where(s => s.Account == row.Account).ExecuteDeleteAsync(cancellation);
        return null;
    }

    /// <summary>Before it is saved: two of one name, or of one account, are refused with a word about which.</summary>
    private static async Task<Error?> TakenAsync(PlatformDb db, ProvisionedUserRow row, CancellationToken cancellation) =>
        await db.ProvisionedUsers.AnyAsync(u => u.NameHash == row.NameHash && u.Id != row.Id, cancellation) ? ProvisioningErrors.NameTaken
        : await db.ProvisionedUsers.AnyAsync(u => u.Account == row.Account && u.Id != row.Id, cancellation) ? ProvisioningErrors.AddressTaken
        : null;

    private async Task<IReadOnlyList<ProvisionedUser>> ReadAsync(Expression<Func<ProvisionedUserRow, bool>>? which, int skip, int take, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var query = which is null ? db.ProvisionedUsers.AsNoTracking() : db.ProvisionedUsers.AsNoTracking().Where(which);
        var rows = await query.OrderBy(u => u.CreatedAt).ThenBy(u => u.Id).Skip(skip).Take(take).ToListAsync(cancellation);
        var one = rows.Count == 1 ? rows[0] : null;
        var memberships = db.Memberships.AsNoTracking().Where(m => m.Organisation == tenant.Id.Value);
        var members = (await (one is null ? memberships : memberships.Where(m => m.Account == one.Account)).Select(m => m.Account).ToListAsync(cancellation)).ToHashSet();
        var groups = await GroupRoles.GroupsOfAsync(db, one?.Id, cancellation);
        return [.. rows.Select(row => row.ToUser(members.Contains(row.Account), [.. groups[row.Id]]))];
    }

    private ValueTask<string> NameOfAsync(ProvisionedUser user, CancellationToken cancellation) => index.OfNameAsync(Kind, user.Content["userName"]!.ToString(), cancellation);

    private ValueTask<string> ExternalOfAsync(ProvisionedUser user, CancellationToken cancellation) => index.OfExternalAsync(Kind, user.Content["externalId"]?.ToString(), cancellation);
}
