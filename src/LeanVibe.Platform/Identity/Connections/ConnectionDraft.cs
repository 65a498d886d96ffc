using LeanVibe.Platform.Identity.Connections.Saml;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>What an administrator writes about a connection.</summary>
public sealed record ConnectionDraft(string Name)
{
    public bool IsOn { get; init; }

    public bool Provisions { get; init; } = true;

    public MemberRole? OtherRole { get; init; } = Role.Viewer;

    public IReadOnlyList<RoleRule> Rules { get; init; } = [];

    public ClaimNames Claims { get; init; } = new();

    /// <summary>An empty client secret leaves the one that is kept.</summary>
    public OidcSettings? Oidc { get; init; }

    /// <summary>An empty file leaves the one that is kept.</summary>
    public SamlSettings? Saml { get; init; }

    /// <summary>What a new connection speaks.</summary>
    internal ConnectionKind Speaks => Saml is null ? ConnectionKind.Oidc : ConnectionKind.Saml;

    /// <summary>Whether a secret that is kept would go to another provider than the one that it is for.</summary>
    internal bool MovesSecretOf(Connection known) => Oidc is { ClientSecret: "" } wanted && known.Oidc is { ClientSecret.Length: > 0 } before && wanted.Issuer.Trim() != before.Issuer;

    /// <summary>The connection as it would be with this; its kind stays.</summary>
    public Connection On(Connection connection) => connection with
    {
        Name = Name.Trim(), IsOn = IsOn, Provisions = Provisions, OtherRole = OtherRole, Rules = Rules, Claims = Claims,
        Oidc = connection.Kind != ConnectionKind.Oidc || Oidc is null ? connection.Oidc
            : Oidc with { Issuer = Oidc.Issuer.Trim(), ClientId = Oidc.ClientId.Trim(), ClientSecret = Oidc.ClientSecret.Length > 0 ? Oidc.ClientSecret : connection.Oidc?.ClientSecret ?? "" },
        Saml = connection.Kind != ConnectionKind.Saml || Saml is null ? connection.Saml
            : Saml with { Metadata = Saml.Metadata.Length > 0 ? Saml.Metadata : connection.Saml?.Metadata ?? "", MetadataUrl = Saml.MetadataUrl.Trim(), Key = connection.Saml?.Key ?? "" },
    };
}
