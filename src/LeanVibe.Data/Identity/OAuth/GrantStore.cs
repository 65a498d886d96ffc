using System.Linq.Expressions;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity.OAuth;

internal sealed class GrantStore(IDatabase database, TimeProvider time) : IGrantStore
{
    public async Task AddAsync(Grant grant, CancellationToken cancellation)
    {
        await using var db = database.Open(null);

        // What is over by its time is taken away when its account lets somebody in anew.
        var oldest = (time.GetUtcNow() - Grant.Longest).ToUnixTimeMilliseconds();
        await EndAsync(db, g => g.Account == grant.Account.Value && g.GivenAt < oldest, cancellation);
        db.Grants.Add(GrantRow.Of(grant));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<Grant?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.Grants.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancellation))?.ToGrant();
    }

    public Task<IReadOnlyList<Grant>> ListAsync(AccountId account, CancellationToken cancellation) => ListAsync(g => g.Account == account.Value, cancellation);

    public Task<IReadOnlyList<Grant>> ListAsync(TenantId organisation, CancellationToken cancellation) => ListAsync(g => g.Owner == organisation.Value, cancellation);

    public async Task<bool> EndAsync(AccountId account, Guid id, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await EndAsync(db, g => g.Account == account.Value && g.Id == id, cancellation) > 0;
    }

    public async Task<int> EndAllAsync(AccountId account, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await EndAsync(db, g => g.Account == account.Value, cancellation);
    }

    public async Task<bool> HoldsAsync(Guid token, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.IssuedTokens.AnyAsync(t => t.Id == token && t.Status == States.Valid, cancellation);
    }

    private async Task<IReadOnlyList<Grant>> ListAsync(Expression<Func<GrantRow, bool>> which, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var oldest = (time.GetUtcNow() - Grant.Longest).ToUnixTimeMilliseconds();
        var rows = await db.Grants.AsNoTracking().Where(which).Where(g => g.Status == States.Valid && g.GivenAt > oldest).OrderByDescending(g => g.GivenAt).ToListAsync(cancellation);
        return [.. rows.Select(g => g.ToGrant())];
    }

    /// <summary>The grants first: what hangs on one that is gone is refused already.</summary>
    public static async Task<int> EndAsync(PlatformDb db, Expression<Func<GrantRow, bool>> which, CancellationToken cancellation)
    {
        var ended = await db.Grants.Where(which).Select(g => g.Id).ToListAsync(cancellation);
        foreach (var some in ended.Chunk(500).Select(ids => ids.ToList()))
        {
            await db.Grants.Where(g => some.Contains(g.Id)).ExecuteDeleteAsync(cancellation);
            await db.IssuedTokens.Where(t => t.Grant != null && some.Contains(t.Grant.Value)).ExecuteDeleteAsync(cancellation);
        }

        return ended.Count;
    }
}
