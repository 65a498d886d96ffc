namespace LeanVibe.Platform.Identity.Connections.Oidc;

/// <summary>What a browser brings back from a provider, as it stands in the address.</summary>
public sealed record ProviderAnswer(string Code, string State, string Issuer, string Error, string ErrorDescription);
