using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Elevations;

/// <summary>Whoever runs the platform acts inside an organisation for a while. The reason stands in the organisation's own audit trail.</summary>
public sealed record Elevation(Guid Id, TenantId Organisation, DateTimeOffset StartedAt, DateTimeOffset EndsAt)
{
    public const string Mark = "lve_";
}

/// <summary>Elevations that last; the Data project has them.</summary>
public interface IElevationStore
{
    Task AddAsync(string hash, Elevation elevation, CancellationToken cancellation);

    Task<Elevation?> FindAsync(string hash, CancellationToken cancellation);

    Task<Elevation?> FindAsync(Guid id, CancellationToken cancellation);

    Task<bool> EndAsync(Guid id, CancellationToken cancellation);
}
