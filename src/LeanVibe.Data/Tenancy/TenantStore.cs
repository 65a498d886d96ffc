using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Tenancy;

internal sealed class TenantStore(IDatabase database) : ITenantStore
{
    public async Task<bool> AddAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync("tenants", cancellation);
        if (await db.Tenants.AnyAsync(t => t.Id == tenant.Id.Value || t.Slug == tenant.Slug, cancellation))
        {
            return false;
        }

        db.Tenants.Add(TenantRecord.Of(tenant));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<Tenant?> FindAsync(TenantId id, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.Tenants.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id.Value, cancellation))?.ToTenant();
    }

    public async Task<Tenant?> FindAsync(string slug, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.Tenants.AsNoTracking().FirstOrDefaultAsync(t => t.Slug == slug, cancellation))?.ToTenant();
    }

    public async Task<IReadOnlyList<Tenant>> ListAsync(string after, int most, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.Tenants.AsNoTracking().Where(t => t.Slug.CompareTo(after) > 0).OrderBy(t => t.Slug).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(t => t.ToTenant())];
    }

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
}
