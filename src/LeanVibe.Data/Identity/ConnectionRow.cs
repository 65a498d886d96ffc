using System.Text.Json;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>A connection of an organisation; its settings and its secret are sealed apart, so that an export shows the one without the other.</summary>
internal sealed class ConnectionRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Operational)]
    public ConnectionKind Kind { get; init; }

    [Classified(DataClass.Operational)]
    public long MadeAt { get; init; }

    [Classified(DataClass.Operational)]
    public bool IsOn { get; set; }

    [Classified(DataClass.Confidential)]
    public string Content { get; set; } = "";

    /// <summary>The client's secret, or with SAML our key.</summary>
    [Classified(DataClass.Secret)]
    public string ClientSecret { get; set; } = "";

    public static ConnectionRow Of(Connection connection)
    {
        var row = new ConnectionRow { Id = connection.Id, Kind = connection.Kind, MadeAt = connection.MadeAt.ToUnixTimeMilliseconds() };
        row.Take(connection);
        return row;
    }

    public Connection ToConnection()
    {
        var kept = JsonSerializer.Deserialize<Settings>(Content, RowJson.Options)!;
        return new(Id, new(Tenant), Kind, kept.Name, DateTimeOffset.FromUnixTimeMilliseconds(MadeAt))
        {
            IsOn = IsOn, Provisions = kept.Provisions, OtherRole = kept.OtherRole, Rules = kept.Rules, Claims = kept.Claims,
            Oidc = kept.Oidc is { } oidc ? oidc with { ClientSecret = ClientSecret } : null,
            Saml = kept.Saml is { } saml ? saml with { Key = ClientSecret } : null,
        };
    }

    public void Take(Connection connection)
    {
        (IsOn, ClientSecret) = (connection.IsOn, connection.Oidc?.ClientSecret ?? connection.Saml?.Key ?? "");
        var oidc = connection.Oidc is { } settings ? settings with { ClientSecret = "" } : null;
        var saml = connection.Saml is { } other ? other with { Key = "" } : null;
        Content = JsonSerializer.Serialize(new Settings(connection.Name, connection.Provisions, connection.OtherRole, connection.Rules, connection.Claims, oidc, saml), RowJson.Options);
    }

    private sealed record Settings(string Name, bool Provisions, Platform.Identity.MemberRole? OtherRole, IReadOnlyList<RoleRule> Rules, ClaimNames Claims, OidcSettings? Oidc, SamlSettings? Saml);
}

/// <summary>Whose a connection is that is turned on. It is asked before anybody is signed in, therefore shared; it holds ids.</summary>
internal sealed class ConnectionAddressRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public Guid Connection { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid Organisation { get; init; }
}

/// <summary>The account that a provider's subject has.</summary>
internal sealed class LinkRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Connection { get; init; }

    /// <summary>SHA-256 of what the provider calls them.</summary>
    [Classified(DataClass.Identifier)]
    public string SubjectHash { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public Guid Account { get; init; }
}

/// <summary>A sign-in that is under way at a provider.</summary>
internal sealed class SignInRequestRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public string StateHash { get; init; } = "";

    /// <summary>Nonce and verifier among it.</summary>
    [Classified(DataClass.Secret)]
    public string Content { get; init; } = "";

    [Classified(DataClass.Operational)]
    public bool WasUsed { get; set; }

    [Classified(DataClass.Operational)]
    public long EndsAt { get; init; }
}
