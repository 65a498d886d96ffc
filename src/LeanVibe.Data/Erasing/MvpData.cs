using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>A product as its owner sees it, and the settings in its own space. The address goes with its name in the register.</summary>
internal sealed class MvpData(IDatabase database) : ITenantDataOwner
{
    public string Name => "products";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.Mvps), nameof(PlatformDb.Releases), nameof(PlatformDb.Settings)];

    public string Keeps => "";

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
