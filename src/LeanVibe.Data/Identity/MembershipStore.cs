using System.Collections.Frozen;
using LeanVibe.Data.Identity.OAuth;
using LeanVibe.Data.Keys;
using LeanVibe.Data.Quotas;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class MembershipStore(IDatabase database, TenantVault vault) : IMembershipStore
{
    /// <summary>Changes of one organisation's members come one after the other.</summary>
    public const string Subject = "members";

    public async Task<HeldRole?> FindAsync(AccountId account, TenantId organisation, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.Memberships.AsNoTracking().FirstOrDefaultAsync(m => m.Account == account.Value && m.Organisation == organisation.Value, cancellation) is not { } row ? null
            : row.CustomRole is { } custom ? new(MemberRole.Of(custom), await MayAsync(organisation, custom, cancellation))
            : HeldRole.Of(row.Role);
    }

    /// <summary>What a custom role gives is no secret and needs no keys: it is read at every request of whoever has one.</summary>
    private async Task<FrozenSet<Permission>> MayAsync(TenantId organisation, Guid custom, CancellationToken cancellation)
    {
        await using var db = database.Open(new(organisation, DataKeys.None));
        return StoredScope.Read(await db.Roles.Where(r => r.Id == custom).Select(r => r.Permissions).FirstOrDefaultAsync(cancellation) ?? "");
    }

    public async Task<IReadOnlyList<Membership>> OfAccountAsync(AccountId account, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.Memberships.AsNoTracking().Where(m => m.Account == account.Value).OrderBy(m => m.Since).ToListAsync(cancellation);
        return [.. rows.Select(m => new Membership(new(m.Account), new(m.Organisation), m.ToRole()))];
    }

    public async Task<IReadOnlyList<Member>> ListAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        var known = await db.Members.AsNoTracking().ToDictionaryAsync(m => m.Account, cancellation);
        var rows = await db.Memberships.AsNoTracking().Where(m => m.Organisation == organisation.Value).OrderBy(m => m.Since).ToListAsync(cancellation);
        return [.. from row in rows let member = known.GetValueOrDefault(row.Account) select new Member(new(row.Account), member?.Email ?? "", member?.Name ?? "", row.ToRole(), DateTimeOffset.FromUnixTimeMilliseconds(row.Since))];
    }

    public async Task<int> CountAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.Memberships.CountAsync(m => m.Organisation == organisation.Value, cancellation);
    }

    public async Task AddAsync(TenantId organisation, Member member, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject, cancellation);
        await AddAsync(db, organisation, member, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task<bool> JoinAsync(TenantId organisation, Member member, long? mostSeats, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject, cancellation);
        if (await db.SeatsOfAsync(organisation, member.Since, cancellation) >= mostSeats)
        {
            return false;
        }

        await AddAsync(db, organisation, member, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Inside a transaction about <see cref="Subject"/>.</summary>
    public static async Task AddAsync(PlatformDb db, TenantId organisation, Member member, CancellationToken cancellation)
    {
        if (!await db.Memberships.AnyAsync(m => m.Account == member.Account.Value && m.Organisation == organisation.Value, cancellation))
        {
            db.Memberships.Add(new() { Account = member.Account.Value, Organisation = organisation.Value, Role = member.Role.BuiltIn, CustomRole = member.Role.Custom, Since = member.Since.ToUnixTimeMilliseconds() });
            db.Members.Add(new() { Account = member.Account.Value, Email = member.Email, Name = member.Name });
            await db.SaveChangesAsync(cancellation);
        }
    }

    public async Task<MemberChange> ChangeAsync(TenantId organisation, AccountId account, MemberRole? role, Precondition? condition, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject, cancellation);
        if (await db.Memberships.FirstOrDefaultAsync(m => m.Account == account.Value && m.Organisation == organisation.Value, cancellation) is not { } row)
        {
            return MemberChange.Unknown;
        }

        if (condition?.Holds(Member.VersionOf(account, row.ToRole(), row.Since)) == false)
        {
            return MemberChange.Outdated;
        }

        if (role?.Custom is { } custom && !await db.Roles.AnyAsync(r => r.Id == custom, cancellation))
        {
            return MemberChange.NoSuchRole;
        }

        if (await IsLastOwnerAsync(db, row, role, cancellation))
        {
            return MemberChange.LastOwner;
        }

        if (role is { } given)
        {
            row.Take(given);
            await db.SaveChangesAsync(cancellation);
        }
        else
        {
            await RemoveAsync(db, row, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return MemberChange.Done;
    }

    /// <summary>Inside a transaction about <see cref="Subject"/>.</summary>
    public static async Task<MemberChange> RemoveAsync(PlatformDb db, TenantId organisation, AccountId account, CancellationToken cancellation)
    {
        if (await db.Memberships.FirstOrDefaultAsync(m => m.Account == account.Value && m.Organisation == organisation.Value, cancellation) is not { } row)
        {
            return MemberChange.Unknown;
        }

        if (await IsLastOwnerAsync(db, row, null, cancellation))
        {
            return MemberChange.LastOwner;
        }

        await RemoveAsync(db, row, cancellation);
        return MemberChange.Done;
    }

    private static async Task<bool> IsLastOwnerAsync(PlatformDb db, MembershipRow row, MemberRole? role, CancellationToken cancellation) =>
        row.Role == Role.Owner && role != Role.Owner && await db.Memberships.CountAsync(m => m.Organisation == row.Organisation && m.Role == Role.Owner, cancellation) < 2;

    /// <summary>The tokens that the member made, and the programs that they let in, go along: they know them. What an identity provider holds stays, or it could finish nothing.</summary>
    private static async Task RemoveAsync(PlatformDb db, MembershipRow row, CancellationToken cancellation)
    {
        db.Memberships.Remove(row);
        await db.SaveChangesAsync(cancellation);
        await db.Members.Where(m => m.Account == row.Account).ExecuteDeleteAsync(cancellation);
        await db.AccessTokens.Where(t => t.Owner == row.Organisation && t.Account == row.Account && t.Kind != TokenKind.Directory).ExecuteDeleteAsync(cancellation);
        await GrantStore.EndAsync(db, g => g.Owner == row.Organisation && g.Account == row.Account, cancellation);
    }

    private async ValueTask<PlatformDb> OpenAsync(TenantId organisation, CancellationToken cancellation) => database.Open(new(organisation, await vault.KeysOfAsync(organisation, cancellation)));
}
