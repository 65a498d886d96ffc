using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Quotas;

/// <summary>Limits that were set for single tenants. They are the operator's; the Data project has them.</summary>
public interface IQuotaStore
{
    Task<IReadOnlyDictionary<QuotaKind, long?>> OfAsync(TenantId tenant, CancellationToken cancellation);

    Task<IReadOnlyDictionary<TenantId, IReadOnlyDictionary<QuotaKind, long?>>> OfAllAsync(CancellationToken cancellation);

    /// <param name="most">Null for no limit.</param>
    Task SetAsync(TenantId tenant, QuotaKind kind, long? most, CancellationToken cancellation);

    /// <summary>Back to the usual limit.</summary>
    Task ClearAsync(TenantId tenant, QuotaKind kind, CancellationToken cancellation);
}
