using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Quotas;

/// <summary>Limits that were set for single tenants. They are the operator's; the Data project has them.</summary>
public interface IQuotaStore
{
    Task<IReadOnlyDictionary<QuotaKind, long?>> OfAsync(TenantId tenant, CancellationToken cancellation);

    Task<IReadOnlyDictionary<TenantId, IReadOnlyDictionary<QuotaKind, long?>>> OfAllAsync(CancellationToken cancellation);

    /// <param name="most">Null for no limit.</param>
    /// <returns>False when the condition does not hold (<see cref="QuotaState.Version"/>).</returns>
    Task<bool> SetAsync(TenantId tenant, QuotaKind kind, long? most, Precondition condition, CancellationToken cancellation);

    /// <summary>Back to the usual limit.</summary>
    /// <returns>False when the condition does not hold.</returns>
    Task<bool> ClearAsync(TenantId tenant, QuotaKind kind, Precondition condition, CancellationToken cancellation);
}
