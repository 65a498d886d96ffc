using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>What an organisation used, and its own limits. What a product used is its owner's account of it and stays with the owner.</summary>
internal sealed class UsageData(IDatabase database) : ITenantDataOwner
{
    public string Name => "usage";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.Usage)];

    public string Keeps => "usage: of a product, in the records of its owner";

    public async Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        await using var db = database.Open(new(tenant.Owner ?? tenant.Id, DataKeys.None));
        var (all, slug) = (tenant.Kind != TenantKind.Mvp, tenant.Slug);
        await export.AddAsync("usage", db.Usage.Where(u => all || u.Product == slug), cancellation);
    }

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        var id = tenant.Id.Value;
        await using var db = database.Open(new(tenant.Id, DataKeys.None));
        return await db.Quotas.Where(q => q.Owner == id).ExecuteDeleteAsync(cancellation)
            + await db.UsageDays.Where(d => d.Owner == id).ExecuteDeleteAsync(cancellation)
            + await db.Usage.ExecuteDeleteAsync(cancellation);
    }
}
