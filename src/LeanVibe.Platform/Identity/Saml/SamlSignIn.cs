namespace LeanVibe.Platform.Identity.Saml;

/// <summary>What a verified assertion says.</summary>
/// <param name="AssertionId">To be taken once only, until <paramref name="GoodUntil"/>.</param>
/// <param name="Name">The subject's NameID.</param>
/// <param name="NameFormat">The NameID's format, empty where none is given.</param>
/// <param name="InResponseTo">The request that it answers; null for one that nobody asked for.</param>
/// <param name="GoodUntil">The end of its validity, allowance for clocks included.</param>
public sealed record SamlSignIn(string AssertionId, string Name, string NameFormat, string? InResponseTo, DateTimeOffset GoodUntil)
{
    /// <summary>The session at the identity provider, for signing out there.</summary>
    public string? SessionIndex { get; init; }

    /// <summary>Our session must not outlast this.</summary>
    public DateTimeOffset? SessionEnds { get; init; }

    public DateTimeOffset AuthenticatedAt { get; init; }

    /// <summary>How the person signed in there, for example "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport".</summary>
    public string Context { get; init; } = "";

    /// <summary>Values by the attributes' names, in their order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}
