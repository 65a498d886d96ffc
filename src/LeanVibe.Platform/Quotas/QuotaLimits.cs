using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Quotas;

/// <summary>What one tenant may have.</summary>
/// <param name="Payer">Whose limits they are: the tenant itself, or whoever a product belongs to.</param>
/// <param name="Own">What was set for this tenant; the usual limits hold for the rest.</param>
public sealed record QuotaLimits(TenantId Payer, IReadOnlyDictionary<QuotaKind, long?> Usual, IReadOnlyDictionary<QuotaKind, long?> Own)
{
    /// <returns>Null for no limit.</returns>
    public long? Of(QuotaKind kind) => Own.TryGetValue(kind, out var own) ? own : Usual[kind];

    /// <summary>How it stands with so much used.</summary>
    public QuotaState With(QuotaKind kind, long used) => new(kind, used, Of(kind)) { IsOwn = Own.ContainsKey(kind) };
}
