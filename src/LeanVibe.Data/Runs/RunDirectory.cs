using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Runs;

/// <summary>What belongs to an erased tenant is not there, also where a restored backup brought it back.</summary>
internal sealed class RunDirectory(IDatabase database, ErasedTenants erased) : IRunDirectory
{
    public async Task<TenantId?> TenantOfAsync(RunId run, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.RunAddresses.AsNoTracking().FirstOrDefaultAsync(r => r.Run == run.Value, cancellation) is { } address && !erased.Contains(new(address.Owner)) ? new TenantId(address.Owner) : null;
    }

    /// <summary>A run's id begins with the time when it was made.</summary>
    public async Task<IReadOnlyList<OpenRun>> OpenAsync(CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.RunAddresses.AsNoTracking().Where(r => r.IsOpen).ToListAsync(cancellation);
        return [.. rows.OrderBy(r => r.Run.ToString("N"), StringComparer.Ordinal).Select(r => new OpenRun(new(r.Run), new(r.Owner))).Where(r => !erased.Contains(r.Tenant))];
    }
}
