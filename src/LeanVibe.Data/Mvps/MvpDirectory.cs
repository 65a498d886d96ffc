using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Mvps;

/// <summary>What belongs to an erased tenant is not there, also where a restored backup brought it back.</summary>
internal sealed class MvpDirectory(IDatabase database, ErasedTenants erased, TimeProvider time) : IMvpDirectory
{
    public async Task<TenantId?> TenantOfAsync(string slug, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Slug == slug, cancellation) is { } address && !erased.Contains(new(address.Owner)) ? new TenantId(address.Owner) : null;
    }

    public Task<IReadOnlyList<MvpAddress>> AwakeAsync(CancellationToken cancellation) => ListAsync(awake: true, cancellation);

    public Task<IReadOnlyList<MvpAddress>> ListAsync(CancellationToken cancellation) => ListAsync(awake: false, cancellation);

    public async Task<IReadOnlyList<MvpAddress>> WithoutSpaceAsync(CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.Addresses.AsNoTracking()
            .Where(a => !db.Tenants.Any(t => t.Slug == a.Slug && t.Kind == TenantKind.Mvp && t.State != TenantState.Provisioning)).OrderBy(a => a.Slug).ToListAsync(cancellation);
        return Living(rows);
    }

    public async Task<IReadOnlyList<MvpAddress>> UnusedSinceAsync(DateTimeOffset moment, int most, CancellationToken cancellation)
    {
        await using var db = database.Open(null);

        // Nobody knows when these were last used: they count from now.
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.Addresses.Where(a => a.UsedAt == 0).ExecuteUpdateAsync(set => set.SetProperty(a => a.UsedAt, now), cancellation);
        var before = moment.ToUnixTimeMilliseconds();
        var rows = await db.Addresses.AsNoTracking()
            .Where(a => !a.IsAwake && a.UsedAt < before && db.Tenants.Any(t => t.Slug == a.Slug && t.Kind == TenantKind.Mvp && t.State == TenantState.Active))
            .OrderBy(a => a.UsedAt).Take(most).ToListAsync(cancellation);
        return Living(rows);
    }

    private IReadOnlyList<MvpAddress> Living(IEnumerable<AddressRow> rows) => [.. rows.Select(a => new MvpAddress(a.Slug, new(a.Owner))).Where(a => !erased.Contains(a.Tenant))];

    private async Task<IReadOnlyList<MvpAddress>> ListAsync(bool awake, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.Addresses.AsNoTracking().Where(a => !awake || a.IsAwake).OrderBy(a => a.Slug).ToListAsync(cancellation);
        return Living(rows);
    }
}
