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

    public Task<Tenant?> FindDeletedAsync(string formerSlug, CancellationToken cancellation) => FindAsync(t => t.FormerSlug == formerSlug && t.State == TenantState.Deleted, cancellation);

    public Task<IReadOnlyList<Tenant>> ProductsOfAsync(TenantId owner, CancellationToken cancellation) => ListAsync(t => t.Kind == TenantKind.Mvp && t.Owner == owner.Value, "", int.MaxValue, cancellation);

    public Task<IReadOnlyList<Tenant>> MovingAsync(CancellationToken cancellation) => ListAsync(t => t.IsMoving, "", int.MaxValue, cancellation);

    public Task<IReadOnlyList<Tenant>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var moment = now.ToUnixTimeMilliseconds();
        return ListAsync(t => t.State == TenantState.Deleted && t.ErasedAfter <= moment, "", int.MaxValue, cancellation);
    }

    public Task<IReadOnlyList<Tenant>> NotErasedAsync(IReadOnlyCollection<TenantId> tenants, CancellationToken cancellation)
    {
        var ids = tenants.Select(t => t.Value).ToList();
        return ListAsync(t => ids.Contains(t.Id) && t.State != TenantState.Erased, "", int.MaxValue, cancellation);
    }

    public Task<IReadOnlyList<Tenant>> ListAsync(string after, int most, CancellationToken cancellation) => ListAsync(t => t.Kind != TenantKind.Mvp, after, most, cancellation);

    public Task<IReadOnlyList<Tenant>> ListProductsAsync(string after, int most, CancellationToken cancellation) => ListAsync(t => t.Kind == TenantKind.Mvp, after, most, cancellation);

    public async Task<Tenant?> ChangeAsync(TenantId id, Func<Tenant, Tenant> change, CancellationToken cancellation)
    {
        await using var db = database.Open(null);

        // One lock for the register, as in adding: names are given out under it.
        await using var transaction = await db.BeginChangeAsync("tenants", cancellation);
        if (await db.Tenants.FirstOrDefaultAsync(t => t.Id == id.Value, cancellation) is not { } row)
        {
            return null;
        }

        var changed = change(row.ToTenant());
        if (changed.Slug != row.Slug)
        {
            changed = changed with { Slug = await FreeAsync(db, changed, cancellation) };
        }

        row.Take(changed);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    public async Task ForgetAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync("tenants", cancellation);
        if (tenant is { Kind: TenantKind.Mvp, Owner: { } owner })
        {
            await db.Addresses.Where(a => a.Slug == tenant.Slug && a.Owner == owner.Value).ExecuteDeleteAsync(cancellation);
        }

        var row = await db.Tenants.FirstAsync(t => t.Id == tenant.Id.Value, cancellation);
        row.Take(tenant with { Slug = $"~{tenant.Id.Value:N}", FormerSlug = "", Name = "", IsMoving = false, ErasedAfter = null });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<string> FreeAsync(PlatformDb db, Tenant tenant, CancellationToken cancellation)
    {
        var (slug, isProduct) = (tenant.Slug, tenant.Kind == TenantKind.Mvp);
        for (var number = 2; await db.Tenants.AnyAsync(t => t.Slug == slug && t.Id != tenant.Id.Value && (t.Kind == TenantKind.Mvp) == isProduct, cancellation); number++)
        {
            slug = $"{tenant.Slug}-{number}";
        }

        return slug;
    }

    private async Task<Tenant?> FindAsync(Expression<Func<TenantRecord, bool>> which, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.Tenants.AsNoTracking().OrderByDescending(t => t.CreatedAt).FirstOrDefaultAsync(which, cancellation))?.ToTenant();
    }

    private async Task<IReadOnlyList<Tenant>> ListAsync(Expression<Func<TenantRecord, bool>> which, string after, int most, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.Tenants.AsNoTracking().Where(which).Where(t => t.Slug.CompareTo(after) > 0).OrderBy(t => t.Slug).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(t => t.ToTenant())];
    }
}
