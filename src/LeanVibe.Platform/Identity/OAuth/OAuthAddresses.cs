namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>Names of the authorisation server in what it signs.</summary>
public static class OAuthAddresses
{
    /// <param name="site">Without a slash at the end.</param>
    public static string IssuerAt(string site) => $"{site}/";

    /// <summary>The audience of tokens for the REST API (RFC 8707).</summary>
    public static string ApiAt(string site) => $"{site}/api";
}
