using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>What is wrong with a connection, said to its administrators.</summary>
public static class ConnectionErrors
{
    public static Error Unknown { get; } = new("connection-unknown", "Your organisation has no such connection.", ErrorKind.NotFound, "Look at the list of connections.");

    public static Error NameInvalid { get; } = new("connection-name-invalid", "A connection's name has 1 to 100 characters.", ErrorKind.Invalid, "Write what your people call their sign-in.");

    public static Error IssuerInvalid { get; } =
        new("connection-issuer-invalid", "The issuer is an https address without a query.", ErrorKind.Invalid, "Copy it from the provider's discovery document, to the letter.");

    public static Error MetadataUrlInvalid { get; } = new("connection-metadata-url-invalid", "The metadata's address is no https address.", ErrorKind.Invalid, "Copy it from the provider, or hand the file over instead.");

    public static Error ClientInvalid { get; } = new("connection-client-invalid", "The client id is missing or too long.", ErrorKind.Invalid, "Copy it from the application that you registered at the provider.");

    public static Error SecretNeeded { get; } =
        new("connection-secret-needed", "Another issuer gets a client secret of its own: the one that is kept was given by the provider before.", ErrorKind.Invalid, "Enter the secret that the new provider gave, or make a new connection for a client without one.");

    public static Error ScopesInvalid { get; } = new("connection-scopes-invalid", "Scopes are words with spaces between them.", ErrorKind.Invalid, "Write for example: email profile.");

    public static Error ClaimsInvalid { get; } = new("connection-claims-invalid", "The names of the claims for address and name are missing or too long.", ErrorKind.Invalid, "Leave them as they are unless your provider uses others.");

    public static Error RulesInvalid { get; } =
        new("connection-rules-invalid", "A rule names a group and a role other than owner; there are at most 100.", ErrorKind.Invalid, "Owners are made by owners alone: give administrators their role here and make owners on the members page.");

    public static Error Many(int most) => new("connections-many", $"Your organisation has {most} connections already.", ErrorKind.Conflict, "Remove one that is not used.");

    public static Error NotLinked { get; } = new("connection-person-unknown", "Nobody with this account came by this connection.", ErrorKind.NotFound, "Look at the list of members.");

    public static Error Unreachable(string address, string why) =>
        new("provider-unreachable", $"The provider does not answer at {address}: {why}.", ErrorKind.Conflict, "See whether it is up and reachable from here, and whether the issuer is right; then check again.") { Detail = $"{address}: {why}" };

    public static Error BadDocument(string why) =>
        new("provider-document-bad", $"The provider's discovery document cannot be used: {why}.", ErrorKind.Conflict, "See whether the issuer is right and whether the provider speaks OpenID Connect with the code flow; then check again.") { Detail = why };
}
