using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Quotas;

/// <summary>How much of everything a tenant uses; the Data project counts it.</summary>
public interface IQuotaUse
{
    Task<IReadOnlyDictionary<QuotaKind, long>> OfAsync(TenantId payer, CancellationToken cancellation);

    /// <summary>Of all tenants together, and what can be counted without entering any of them: open invitations and busy minutes are left out.</summary>
    Task<ILookup<TenantId, (QuotaKind Kind, long Used)>> OfAllAsync(CancellationToken cancellation);

    /// <summary>Tokens of the language model since the first of the month.</summary>
    Task<long> ModelTokensAsync(TenantId payer, CancellationToken cancellation);
}
