using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>Where an organisation's trail went: nothing goes there any more.</summary>
internal sealed class AuditStreamData(IDatabase database, TenantVault vault) : ITenantDataOwner
{
    public string Name => "audit stream";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.AuditStreams)];

    public string Keeps => "";

    public async Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        await using var db = database.Open(new(tenant.Id, await vault.KeysOfAsync(tenant.Id, cancellation)));
        await export.AddAsync("audit-stream", db.AuditStreams, cancellation);
    }

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var db = database.Open(new(tenant.Id, DataKeys.None));
        return await db.DueStreams.Where(d => d.Organisation == tenant.Id.Value).ExecuteDeleteAsync(cancellation) + await db.AuditStreams.ExecuteDeleteAsync(cancellation);
    }
}
