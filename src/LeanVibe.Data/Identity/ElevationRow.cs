using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>An operator acts inside an organisation. It is looked up before the request has a tenant, therefore shared; the reason stands in the organisation's audit trail.</summary>
internal sealed class ElevationRow : SharedRow
{
    /// <summary>SHA-256 of the token.</summary>
    [Classified(DataClass.Identifier)]
    public string Hash { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid Organisation { get; init; }

    [Classified(DataClass.Operational)]
    public long StartedAt { get; init; }

    [Classified(DataClass.Operational)]
    public long EndsAt { get; init; }
}
