using System.Collections.Frozen;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>A program that asks people, or the organisation itself, for access by OAuth 2.</summary>
/// <param name="Organisation">Whose it is: only its members let it in, and there alone; of a product its own space, and anybody lets it in. Null for the platform's own command line, which works where the person does.</param>
/// <param name="Name">What people read when they are asked, for example "Build server".</param>
public sealed record Client(string Id, TenantId? Organisation, ClientKind Kind, string Name, DateTimeOffset CreatedAt)
{
    /// <summary>What every client's id begins with; the rest is its number.</summary>
    public const string Mark = "lvc_";

    /// <summary>The platform's own command line; it is in no table.</summary>
    public static Client CommandLine { get; } = new("leanvibe-cli", null, ClientKind.Device, "LeanVibe command line", DateTimeOffset.UnixEpoch) { Scope = RolePermissions.Of(Role.Owner).Except([Permission.Own]).ToFrozenSet() };

    /// <summary>SHA-256 of the secret; empty for one that can keep none.</summary>
    public string SecretHash { get; init; } = "";

    /// <summary>Where people are led back to, compared to the letter.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>At most this, whatever it asks for.</summary>
    public FrozenSet<Permission> Scope { get; init; } = [];

    public bool KeepsSecret => Kind is ClientKind.Site or ClientKind.Service or ClientKind.Product;
}

/// <summary>Site: a server with pages, keeps a secret. App: on a person's device, keeps none. Device: without a browser of its own (device code). Service: works for the organisation, with nobody signed in. Product: one that the factory made; it only learns who signs in to it.</summary>
public enum ClientKind { Site, App, Device, Service, Product }
