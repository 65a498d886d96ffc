namespace HarvestTable.Platform.OpenId;

/// <summary>
/// Whose accounts people may sign in with, by OpenID Connect; OpenId__Issuer and OpenId__ClientId together switch it on.
/// At the provider, register this one address to lead back to: (this product)/api/auth/openid/callback.
/// </summary>
public sealed class OpenIdSettings(IConfiguration config)
{
    public const string Callback = "/api/auth/openid/callback";

    /// <summary>The provider as it writes itself, to the letter, for example "https://accounts.example.com".</summary>
    public string Issuer => config["OpenId:Issuer"] ?? "";

    public string ClientId => config["OpenId:ClientId"] ?? "";

    /// <summary>Empty for a client that keeps none.</summary>
    public string ClientSecret => config["OpenId:ClientSecret"] ?? "";

    /// <summary>What stands on the button.</summary>
    public string Label => config["OpenId:Label"] is { Length: > 0 } label ? label : "Single sign-on";

    public bool IsConfigured => Issuer.Length > 0 && ClientId.Length > 0;

    /// <summary>This product as browsers know it, without a slash at the end; empty to take it from each request.</summary>
    public string Address => config["OpenId:Address"]?.TrimEnd('/') ?? "";

    public string RedirectUriOf(HttpRequest request) => (Address.Length > 0 ? Address : $"{request.Scheme}://{request.Host}") + Callback;

    /// <summary>The browser came by another address of this product than the one that the provider knows.</summary>
    public bool IsElsewhere(HttpRequest request) =>
        Uri.TryCreate(Address, UriKind.Absolute, out var own) && !string.Equals(own.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
