using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>Blueprints and who approved them.</summary>
internal sealed class BlueprintData(IDatabase database, TenantVault vault) : ITenantDataOwner
{
    public string Name => "Blueprints";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.Blueprints), nameof(PlatformDb.Approvals)];

    public string Keeps => "";

    public async Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        var (all, slug, owner) = (tenant.Kind != TenantKind.Mvp, tenant.Slug, tenant.Owner ?? tenant.Id);
        await using var db = database.Open(new(owner, await vault.KeysOfAsync(owner, cancellation)));
        await export.AddAsync("blueprints", db.Blueprints.Where(b => all || b.Slug == slug), cancellation);
        await export.AddAsync("approvals", db.Approvals.Where(a => all || a.Slug == slug), cancellation);
    }

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        var (all, slug) = (tenant.Kind != TenantKind.Mvp, tenant.Slug);
        await using var db = database.Open(new(tenant.Owner ?? tenant.Id, DataKeys.None));
        return await db.Approvals.Where(a => all || a.Slug == slug).ExecuteDeleteAsync(cancellation)
            + await db.Blueprints.Where(b => all || b.Slug == slug).ExecuteDeleteAsync(cancellation);
    }
}
