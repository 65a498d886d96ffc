using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>A provider's message that was taken: it is good once, and remembered for as long as it would be good.</summary>
internal sealed class SeenMessageRow : TenantRow
{
    /// <summary>SHA-256 of connection and id.</summary>
    [Classified(DataClass.Identifier)]
    public string Hash { get; init; } = "";

    [Classified(DataClass.Operational)]
    public long EndsAt { get; init; }
}
