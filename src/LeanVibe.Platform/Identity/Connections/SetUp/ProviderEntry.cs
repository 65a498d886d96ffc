using LeanVibe.Platform.Identity.Connections.Saml;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>What a customer's IT writes about its provider: neither who gets which role nor whether the connection is on.</summary>
public sealed record ProviderEntry
{
    public ClaimNames Claims { get; init; } = new();

    /// <summary>With OpenID Connect. An empty secret leaves the one that is kept.</summary>
    public OidcSettings? Oidc { get; init; }

    /// <summary>With SAML. An empty file leaves the one that is kept.</summary>
    public SamlSettings? Saml { get; init; }

    internal ConnectionDraft On(Connection connection) => new(connection.Name)
    {
        IsOn = false, Provisions = connection.Provisions, OtherRole = connection.OtherRole, Rules = connection.Rules, Claims = Claims, Oidc = Oidc,
        Saml = Saml is { } saml && connection.Saml is { } known ? saml with { AllowsUnasked = known.AllowsUnasked, RequiresEncryption = known.RequiresEncryption } : null,
    };
}
