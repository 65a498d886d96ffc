using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;

namespace LeanVibe.Data.Usage;

/// <summary>What one tenant used on one day, added up. Whoever runs the platform reads it across tenants, therefore shared; it holds an id and numbers.</summary>
internal sealed class UsageDayRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public Guid Owner { get; init; }

    /// <summary>Days since 1970, UTC.</summary>
    [Classified(DataClass.Operational)]
    public int Day { get; init; }

    [Classified(DataClass.Operational)]
    public UsageKind Kind { get; init; }

    [Classified(DataClass.Operational)]
    public long Amount { get; set; }
}
