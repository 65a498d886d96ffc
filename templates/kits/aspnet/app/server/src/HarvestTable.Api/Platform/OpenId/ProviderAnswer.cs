namespace HarvestTable.Platform.OpenId;

/// <summary>What a browser brings back from the provider, as it stands in the address.</summary>
public sealed record ProviderAnswer
{
    public string? Code { get; init; }

    public string? State { get; init; }

    /// <summary>Who answers (RFC 9207).</summary>
    public string? Iss { get; init; }

    public string? Error { get; init; }
}
