using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;

namespace LeanVibe.Data.Erasing;

/// <summary>A chain outlives its tenant: without the key it names nobody.</summary>
internal sealed class AuditData : ITenantDataOwner
{
    public string Name => "audit";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.AuditEntries)];

    public string Keeps => "audit: the chain with its signed roots, whose texts nobody can open any more";

    public Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation) => Task.FromResult(0L);
}
