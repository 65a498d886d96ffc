using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Mvps;

/// <summary>One setting of the product that this space is of.</summary>
internal sealed class SettingRow : TenantRow
{
    /// <summary>An environment variable of its process, for example "Demo__Seed".</summary>
    [Classified(DataClass.Identifier)]
    public string Name { get; init; } = "";

    [Classified(DataClass.Secret)]
    public string Value { get; set; } = "";
}
