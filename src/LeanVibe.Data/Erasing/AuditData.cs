using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;

namespace LeanVibe.Data.Erasing;

/// <summary>A chain outlives its tenant: without the key it names nobody.</summary>
internal sealed class AuditData(TenantScopes scopes) : ITenantDataOwner
{
    private const int Page = 1_000;

    public string Name => "audit";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.AuditEntries)];

    public string Keeps => "audit: the chain with its signed roots, whose texts nobody can open any more";

    public async Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        var (entries, after) = (new List<AuditEntry>(), 0L);
        while (await scopes.DoAsync<IAuditTrail, IReadOnlyList<AuditEntry>>(tenant.Id, trail => trail.ReadAsync(after, Page, cancellation)) is { Count: > 0 } page)
        {
            entries.AddRange(page);
            after = page[^1].Number;
        }

        await export.AddRowsAsync("audit", entries, cancellation);
    }

    public Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation) => Task.FromResult(0L);
}
