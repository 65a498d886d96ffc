using System.Security.Cryptography.X509Certificates;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>This platform towards one connection: every connection has addresses of its own, so that a message for one never fits another.</summary>
/// <param name="EntityId">Our name towards the identity provider; the audience of its assertions.</param>
/// <param name="SignInUrl">Where responses come (assertion consumer service).</param>
/// <param name="SignOutUrl">Where sign-out requests and answers come.</param>
/// <param name="Keys">Certificates with their private RSA keys: the first signs, all decrypt, so that one can follow the other.</param>
public sealed record ServiceProvider(string EntityId, Uri SignInUrl, Uri SignOutUrl, IReadOnlyList<X509Certificate2> Keys);

/// <summary>The identity provider of one connection, as its metadata describes it.</summary>
/// <param name="EntityId">Its name; the issuer of all that it sends.</param>
/// <param name="SignInUrl">Where sign-in requests go by redirect.</param>
/// <param name="Certificates">The keys that it may sign with, old and new during a change. Only these are trusted, whatever a message carries.</param>
public sealed record IdentityProvider(string EntityId, Uri SignInUrl, IReadOnlyList<X509Certificate2> Certificates)
{
    /// <summary>Where sign-out requests go; without one, signing out is local.</summary>
    public Uri? SignOutUrl { get; init; }

    /// <summary>Where answers to its sign-out requests go, if not to the same address (metadata, 2.2.2: ResponseLocation).</summary>
    public Uri? SignOutAnswerUrl { get; init; }

    /// <summary>The metadata is not to be used after this.</summary>
    public DateTimeOffset? ValidUntil { get; init; }
}

/// <summary>An identity provider and us.</summary>
public sealed record SamlConnection(IdentityProvider Provider, ServiceProvider Self)
{
    /// <summary>Takes responses that nobody asked for (IdP-initiated). Off by default: such a sign-in cannot be bound to a browser.</summary>
    public bool AllowsUnasked { get; init; }

    /// <summary>Refuses assertions that came unencrypted.</summary>
    public bool RequiresEncryption { get; init; }
}
