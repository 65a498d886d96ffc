namespace LeanVibe.Platform.Identity.Connections;

/// <summary>What an administrator writes about a connection.</summary>
public sealed record ConnectionDraft(string Name)
{
    public bool IsOn { get; init; }

    public bool Provisions { get; init; } = true;

    public Role? OtherRole { get; init; } = Role.Viewer;

    public IReadOnlyList<RoleRule> Rules { get; init; } = [];

    public ClaimNames Claims { get; init; } = new();

    /// <summary>An empty client secret leaves the one that is kept.</summary>
    public OidcSettings? Oidc { get; init; }

    /// <summary>The connection as it would be with this; its kind stays.</summary>
    public Connection On(Connection connection) => connection with
    {
        Name = Name.Trim(), IsOn = IsOn, Provisions = Provisions, OtherRole = OtherRole, Rules = Rules, Claims = Claims,
        Oidc = connection.Kind != ConnectionKind.Oidc || Oidc is null ? connection.Oidc
            : Oidc with { Issuer = Oidc.Issuer.Trim(), ClientId = Oidc.ClientId.Trim(), ClientSecret = Oidc.ClientSecret.Length > 0 ? Oidc.ClientSecret : connection.Oidc?.ClientSecret ?? "" },
    };
}
