using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Keys;

/// <summary>
/// Who was erased, in a file outside the database that only grows: a restored backup brings wrapped keys back, and this says that they must not be used.
/// </summary>
public sealed class ErasedTenants(PlatformFolder folder)
{
    private readonly Lock _lock = new();
    private HashSet<TenantId>? _known;

    public bool Contains(TenantId tenant)
    {
        lock (_lock)
        {
            return Known().Contains(tenant);
        }
    }

    public IReadOnlyCollection<TenantId> All()
    {
        lock (_lock)
        {
            return [.. Known()];
        }
    }

    /// <summary>On disk when it returns.</summary>
    public void Add(TenantId tenant)
    {
        lock (_lock)
        {
            if (Known().Add(tenant))
            {
                using var stream = new FileStream(folder.ErasedTenants, FileMode.Append, FileAccess.Write);
                stream.Write(System.Text.Encoding.UTF8.GetBytes($"{tenant}\n"));
                stream.Flush(flushToDisk: true);
            }
        }
    }

    private HashSet<TenantId> Known() => _known ??= File.Exists(folder.ErasedTenants)
        ? [.. File.ReadAllLines(folder.ErasedTenants).Where(line => line.Length > 0).Select(line => TenantId.Parse(line, null))]
        : [];
}
