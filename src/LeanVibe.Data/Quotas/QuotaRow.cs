using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Quotas;

/// <summary>A limit that was set for one tenant. It is the operator's and is asked before a request has a tenant, therefore shared; it holds an id and a number.</summary>
internal sealed class QuotaRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public Guid Owner { get; init; }

    [Classified(DataClass.Operational)]
    public QuotaKind Kind { get; init; }

    /// <summary>Null for no limit.</summary>
    [Classified(DataClass.Operational)]
    public long? Most { get; set; }
}
