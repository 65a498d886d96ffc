using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Repeats;

/// <summary>A request with a key of its own, and what it was answered.</summary>
internal sealed class KeptAnswerRow : TenantRow
{
    /// <summary>SHA-256 of caller, operation and key.</summary>
    [Classified(DataClass.Identifier)]
    public string Hash { get; init; } = "";

    [Classified(DataClass.Confidential)]
    public string Fingerprint { get; init; } = "";

    /// <summary>As JSON, empty while it is at work. It may hold a token that is shown once.</summary>
    [Classified(DataClass.Secret)]
    public string Answer { get; set; } = "";

    [Classified(DataClass.Operational)]
    public long EndsAt { get; init; }
}
