using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Keys;

internal sealed class TenantKeyRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public int Version { get; init; }

    /// <summary>The key as base64, wrapped by the master key of that id.</summary>
    [Classified(DataClass.Secret, PlainBecause = "it is wrapped by the master key")]
    public string Wrapped { get; set; } = "";

    [Classified(DataClass.Identifier)]
    public string Master { get; set; } = "";

    [Classified(DataClass.Operational)]
    public long CreatedAt { get; init; }
}
