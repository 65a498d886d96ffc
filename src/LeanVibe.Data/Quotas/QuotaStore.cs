using LeanVibe.Platform.Kernel;
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

    public Task<bool> SetAsync(TenantId tenant, QuotaKind kind, long? most, Precondition condition, CancellationToken cancellation) =>
        ChangeAsync(tenant, kind, condition, (db, row) => (row ?? db.Quotas.Add(new() { Owner = tenant.Value, Kind = kind }).Entity).Most = most, cancellation);

    public Task<bool> ClearAsync(TenantId tenant, QuotaKind kind, Precondition condition, CancellationToken cancellation) =>
        ChangeAsync(tenant, kind, condition, (db, row) => db.Quotas.RemoveRange(row is null ? [] : [row]), cancellation);

    private async Task<bool> ChangeAsync(TenantId tenant, QuotaKind kind, Precondition condition, Action<PlatformDb, QuotaRow?> change, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync($"quota/{tenant}", cancellation);
        var row = await db.Quotas.FirstOrDefaultAsync(q => q.Owner == tenant.Value && q.Kind == kind, cancellation);
        if (!condition.Holds(QuotaState.VersionOf(kind, row is not null, row?.Most)))
        {
            return false;
        }

        change(db, row);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
