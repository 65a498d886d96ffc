using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class AccessTokens(IDatabase database) : IAccessTokens
{
    public async Task<bool> AddAsync(string hash, TokenGrant grant, int most, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync($"tokens/{grant.Tenant}", cancellation);
        var (now, row) = (grant.CreatedAt.ToUnixTimeMilliseconds(), AccessTokenRow.Of(hash, grant));
        var there = db.AccessTokens.Where(t => t.Owner == row.Owner && t.Kind == row.Kind && t.ExpiresAt > now);
        if (await (grant.Kind == TokenKind.Personal ? there.Where(t => t.Account == row.Account) : there).CountAsync(cancellation) >= most)
        {
            return false;
        }

        db.AccessTokens.Add(row);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<TokenGrant?> FindAsync(string hash, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.AccessTokens.AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash, cancellation))?.ToGrant();
    }

    public async Task<IReadOnlyList<TokenGrant>> ListAsync(TenantId tenant, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.AccessTokens.AsNoTracking().Where(t => t.Owner == tenant.Value).OrderByDescending(t => t.CreatedAt).ToListAsync(cancellation);
        return [.. rows.Select(t => t.ToGrant())];
    }

    public async Task UsedAsync(string hash, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var moment = at.ToUnixTimeMilliseconds();
        await db.AccessTokens.Where(t => t.Hash == hash).ExecuteUpdateAsync(set => set.SetProperty(t => t.UsedAt, moment), cancellation);
    }

    public async Task<bool> EndAsync(TenantId tenant, Guid id, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var half = id.ToString("N");
        return await db.AccessTokens.Where(t => t.Owner == tenant.Value && t.Hash.StartsWith(half)).ExecuteDeleteAsync(cancellation) > 0;
    }
}
