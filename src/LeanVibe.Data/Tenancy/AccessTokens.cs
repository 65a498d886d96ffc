using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Tenancy;

internal sealed class AccessTokens(IDatabase database) : IAccessTokens
{
    public async Task AddAsync(string hash, TokenGrant grant, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        db.AccessTokens.Add(new()
        {
            Hash = hash, Owner = grant.Tenant.Value, Role = grant.Role, Name = grant.Name,
            CreatedAt = grant.CreatedAt.ToUnixTimeMilliseconds(), ExpiresAt = grant.ExpiresAt.ToUnixTimeMilliseconds(),
        });
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<TokenGrant?> FindAsync(string hash, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.AccessTokens.AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash, cancellation) is { } row
            ? new(new(row.Owner), row.Role, row.Name, DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt), DateTimeOffset.FromUnixTimeMilliseconds(row.ExpiresAt))
            : null;
    }

    public async Task RevokeAllAsync(TenantId tenant, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await db.AccessTokens.Where(t => t.Owner == tenant.Value).ExecuteDeleteAsync(cancellation);
    }
}
