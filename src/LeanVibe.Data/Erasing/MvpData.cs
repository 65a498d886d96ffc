using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>A product as its owner sees it, and the settings in its own space. The address goes with its name in the register.</summary>
internal sealed class MvpData(IDatabase database, TenantVault vault) : ITenantDataOwner
{
    public string Name => "products";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.Mvps), nameof(PlatformDb.Releases), nameof(PlatformDb.Settings)];

    public string Keeps => "";

    public async Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        var (all, slug, owner) = (tenant.Kind != TenantKind.Mvp, tenant.Slug, tenant.Owner ?? tenant.Id);
        await using var db = database.Open(new(owner, await vault.KeysOfAsync(owner, cancellation)));
        await export.AddAsync("products", db.Mvps.Where(m => all || m.Slug == slug), cancellation);
        await export.AddAsync("releases", db.Releases.Where(r => all || r.Slug == slug), cancellation);
        await using var space = database.Open(new(tenant.Id, await vault.KeysOfAsync(tenant.Id, cancellation)));
        await export.AddAsync("settings", space.Settings, cancellation);
    }

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        var (all, slug) = (tenant.Kind != TenantKind.Mvp, tenant.Slug);
        await using var space = database.Open(new(tenant.Id, DataKeys.None));
        await using var db = database.Open(new(tenant.Owner ?? tenant.Id, DataKeys.None));
        return await space.Settings.ExecuteDeleteAsync(cancellation)
            + await db.Releases.Where(r => all || r.Slug == slug).ExecuteDeleteAsync(cancellation)
            + await db.Mvps.Where(m => all || m.Slug == slug).ExecuteDeleteAsync(cancellation);
    }
}
