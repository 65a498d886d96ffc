using LeanVibe.Platform.Tenancy.Lifecycle;

namespace LeanVibe.Platform.Tenancy.Erasing;

/// <summary>All parts of the platform that keep something, work or search, each asked in its turn.</summary>
public sealed class ErasureSteps(IEnumerable<ITenantProcesses> processes, IEnumerable<ITenantDataOwner> owners, IEnumerable<IErasureScan> scans)
{
    public IReadOnlyList<string> Kept => ["register: id and dates", .. owners.Select(o => o.Keeps).Where(k => k.Length > 0)];

    public async Task StopAsync(Tenant tenant, CancellationToken cancellation)
    {
        foreach (var one in processes)
        {
            await one.RestAsync(tenant, cancellation);
        }
    }

    public async Task<IReadOnlyDictionary<string, long>> RemoveAsync(Tenant tenant, CancellationToken cancellation)
    {
        var removed = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var owner in owners)
        {
            removed[owner.Name] = await owner.EraseAsync(tenant, cancellation);
        }

        return removed;
    }

    public async Task<IReadOnlyList<Scanned>> SearchAsync(TenantMarkers markers, CancellationToken cancellation)
    {
        var all = new List<Scanned>();
        foreach (var scan in scans)
        {
            all.Add(await scan.SearchAsync(markers, cancellation));
        }

        return all;
    }
}
