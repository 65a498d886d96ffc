using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Factory.Runs;

/// <summary>Whose a run is, for work that begins with no tenant: a grain that wakes, a restart. The Data project has it.</summary>
public interface IRunDirectory
{
    Task<TenantId?> TenantOfAsync(RunId run, CancellationToken cancellation);

    /// <summary>Runs that are not over, oldest first.</summary>
    Task<IReadOnlyList<OpenRun>> OpenAsync(CancellationToken cancellation);
}

public sealed record OpenRun(RunId Run, TenantId Tenant);
