using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Quotas;

internal sealed class QuotaStore(IDatabase database) : IQuotaStore
{
    public async Task<IReadOnlyDictionary<QuotaKind, long?>> OfAsync(TenantId tenant, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.Quotas.AsNoTracking().Where(q => q.Owner == tenant.Value).ToDictionaryAsync(q => q.Kind, q => q.Most, cancellation);
    }

    public async Task<IReadOnlyDictionary<TenantId, IReadOnlyDictionary<QuotaKind, long?>>> OfAllAsync(CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.Quotas.AsNoTracking().ToListAsync(cancellation)).GroupBy(q => q.Owner).ToDictionary(g => new TenantId(g.Key), g => (IReadOnlyDictionary<QuotaKind, long?>)g.ToDictionary(q => q.Kind, q => q.Most));
    }

    public async Task SetAsync(TenantId tenant, QuotaKind kind, long? most, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync($"quota/{tenant}", cancellation);
        var row = await db.Quotas.FirstOrDefaultAsync(q => q.Owner == tenant.Value && q.Kind == kind, cancellation)
            ?? db.Quotas.Add(new() { Owner = tenant.Value, Kind = kind }).Entity;
        row.Most = most;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task ClearAsync(TenantId tenant, QuotaKind kind, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await db.Quotas.Where(q => q.Owner == tenant.Value && q.Kind == kind).ExecuteDeleteAsync(cancellation);
    }
}
