using System.Text.Json;

namespace LeanVibe.Platform.Identity.Connections.Presets;

/// <summary>What is typical of a well-known provider; the file presets.json holds them.</summary>
/// <param name="Issuer">With what to fill in, in braces.</param>
/// <param name="Hint">What to do at the provider.</param>
public sealed record ProviderPreset(string Id, string Name, string Issuer, string Scopes, ClaimNames Claims, string Hint)
{
    /// <summary>What to do at the provider for SAML; empty where it speaks none.</summary>
    public string SamlHint { get; init; } = "";

    /// <summary>Which attributes it usually sends.</summary>
    public ClaimNames SamlClaims { get; init; } = new();

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<ProviderPreset> All { get; } = Read();

    private static IReadOnlyList<ProviderPreset> Read()
    {
        using var file = typeof(ProviderPreset).Assembly.GetManifestResourceStream("presets.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<ProviderPreset>>(file, Json)!;
    }
}
