using System.Linq.Expressions;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Tenancy;

internal sealed class TenantStore(IDatabase database) : ITenantStore
{
    public async Task<bool> AddAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync("tenants", cancellation);
        var isProduct = tenant.Kind == TenantKind.Mvp;
        if (await db.Tenants.AnyAsync(t => t.Id == tenant.Id.Value || (t.Slug == tenant.Slug && (t.Kind == TenantKind.Mvp) == isProduct), cancellation))
        {
            return false;
        }

        db.Tenants.Add(TenantRecord.Of(tenant));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public Task<Tenant?> FindAsync(TenantId id, CancellationToken cancellation) => FindAsync(t => t.Id == id.Value, cancellation);

    public Task<Tenant?> FindAsync(string slug, CancellationToken cancellation) => FindAsync(t => t.Slug == slug && t.Kind != TenantKind.Mvp, cancellation);

    public Task<Tenant?> FindProductAsync(string slug, CancellationToken cancellation) => FindAsync(t => t.Slug == slug && t.Kind == TenantKind.Mvp, cancellation);

    public Task<IReadOnlyList<Tenant>> ListAsync(string after, int most, CancellationToken cancellation) => ListAsync(t => t.Kind != TenantKind.Mvp, after, most, cancellation);

    public Task<IReadOnlyList<Tenant>> ListProductsAsync(string after, int most, CancellationToken cancellation) => ListAsync(t => t.Kind == TenantKind.Mvp, after, most, cancellation);

    public async Task<Tenant?> ChangeAsync(TenantId id, Func<Tenant, Tenant> change, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync($"tenant/{id}", cancellation);
        if (await db.Tenants.FirstOrDefaultAsync(t => t.Id == id.Value, cancellation) is not { } row)
        {
            return null;
        }

        var changed = change(row.ToTenant());
        row.Take(changed);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    private async Task<Tenant?> FindAsync(Expression<Func<TenantRecord, bool>> which, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.Tenants.AsNoTracking().FirstOrDefaultAsync(which, cancellation))?.ToTenant();
    }

    private async Task<IReadOnlyList<Tenant>> ListAsync(Expression<Func<TenantRecord, bool>> which, string after, int most, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.Tenants.AsNoTracking().Where(which).Where(t => t.Slug.CompareTo(after) > 0).OrderBy(t => t.Slug).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(t => t.ToTenant())];
    }
}
