using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;

namespace LeanVibe.Data.Erasing;

/// <summary>The first to be asked: whatever is left afterwards, also in backups, cannot be read any more.</summary>
internal sealed class KeyData(ITenantKeys keys) : ITenantDataOwner
{
    public string Name => "keys";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.TenantKeys)];

    public string Keeps => "erased-tenants: the id, so that a restored backup does not revive its keys";

    public Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation) => Task.CompletedTask;

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        await keys.EraseAsync(tenant.Id, cancellation);
        return 1;
    }
}
