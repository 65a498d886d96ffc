using System.Text.Json;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>How an organisation's own identity provider signs its people in.</summary>
/// <param name="Name">As people see it, for example "Aspen's Okta".</param>
public sealed record Connection(Guid Id, TenantId Organisation, ConnectionKind Kind, string Name, DateTimeOffset MadeAt)
{
    /// <summary>Only then anybody gets in by it; turning it off ends the sessions that it opened.</summary>
    public bool IsOn { get; init; }

    /// <summary>Makes somebody a member who comes for the first time.</summary>
    public bool Provisions { get; init; } = true;

    /// <summary>For whom no rule speaks; null refuses them.</summary>
    public MemberRole? OtherRole { get; init; } = Role.Viewer;

    /// <summary>The first whose group somebody is in gives their role. Without rules a member's role is what it is.</summary>
    public IReadOnlyList<RoleRule> Rules { get; init; } = [];

    /// <summary>Which claims or attributes say what.</summary>
    public ClaimNames Claims { get; init; } = new();

    /// <summary>With a connection of the kind OpenID Connect.</summary>
    public OidcSettings? Oidc { get; init; }

    /// <summary>With a connection of the kind SAML.</summary>
    public SamlSettings? Saml { get; init; }

    /// <summary>It is turned on, or while it is on another provider, or another of its words, says who somebody is.</summary>
    public bool TrustsMoreThan(Connection before) => IsOn && !(before.IsOn && Oidc == before.Oidc && Saml == before.Saml && Claims == before.Claims);

    /// <summary>Its secret included: that somebody changed it alone counts as well.</summary>
    public string VersionNow() => Precondition.VersionOf(JsonSerializer.Serialize(this));
}

public enum ConnectionKind { Oidc, Saml }

/// <param name="Group">As the provider writes it; upper and lower case differ.</param>
public sealed record RoleRule(string Group, MemberRole Role);

/// <param name="HostedDomain">A claim that must equal the domain of the address, where the provider also serves people whom the organisation does not manage; empty for none.</param>
public sealed record ClaimNames(string Email = "email", string Name = "name", string Groups = "groups", string HostedDomain = "");

/// <param name="Issuer">Exactly as the provider writes it.</param>
/// <param name="ClientSecret">Empty for a client without one, which PKCE alone protects.</param>
public sealed record OidcSettings(string Issuer, string ClientId, string ClientSecret)
{
    /// <summary>Beyond "openid".</summary>
    public string Scopes { get; init; } = "email profile";
}
