using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Audit;

/// <summary>One link of a tenant's chain. What names people or quotes them is sealed by the chain itself, because the hash is taken over the ciphertext.</summary>
internal sealed class AuditRow : TenantRow
{
    private const string Why = "it is sealed before the chain's hash is taken over it";

    /// <summary>1, 2, 3 ... without gaps.</summary>
    [Classified(DataClass.Identifier)]
    public long Number { get; init; }

    [Classified(DataClass.Operational)]
    public long At { get; init; }

    [Classified(DataClass.Operational)]
    public string Action { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public string Subject { get; init; } = "";

    [Classified(DataClass.Personal, PlainBecause = Why)]
    public string Actor { get; init; } = "";

    [Classified(DataClass.Personal, PlainBecause = Why)]
    public string Origin { get; init; } = "";

    [Classified(DataClass.Confidential, PlainBecause = Why)]
    public string Reason { get; init; } = "";

    /// <summary>What changed, as JSON.</summary>
    [Classified(DataClass.Confidential, PlainBecause = Why)]
    public string Detail { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public string Previous { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public string Hash { get; init; } = "";
}
