using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Audit;

/// <summary>The chains as they lie in the database, without a key. The Data project has it.</summary>
public interface IAuditChains
{
    Task<IReadOnlyList<ChainLink>> ReadAsync(TenantId tenant, CancellationToken cancellation);
}
