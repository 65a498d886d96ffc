using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Mvps;

internal sealed class MvpDirectory(IDatabase database) : IMvpDirectory
{
    public async Task<TenantId?> TenantOfAsync(string slug, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Slug == slug, cancellation) is { } address ? new TenantId(address.Owner) : null;
    }

    public Task<IReadOnlyList<MvpAddress>> AwakeAsync(CancellationToken cancellation) => ListAsync(awake: true, cancellation);

    public Task<IReadOnlyList<MvpAddress>> ListAsync(CancellationToken cancellation) => ListAsync(awake: false, cancellation);

    public async Task<IReadOnlyList<MvpAddress>> WithoutSpaceAsync(CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.Addresses.AsNoTracking()
            .Where(a => !db.Tenants.Any(t => t.Slug == a.Slug && t.Kind == TenantKind.Mvp && t.State != TenantState.Provisioning)).OrderBy(a => a.Slug).ToListAsync(cancellation);
        return [.. rows.Select(a => new MvpAddress(a.Slug, new(a.Owner)))];
    }

    private async Task<IReadOnlyList<MvpAddress>> ListAsync(bool awake, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.Addresses.AsNoTracking().Where(a => !awake || a.IsAwake).OrderBy(a => a.Slug).ToListAsync(cancellation);
        return [.. rows.Select(a => new MvpAddress(a.Slug, new(a.Owner)))];
    }
}
