namespace LeanVibe.Cli.Logins;

/// <summary>A platform elsewhere that let this command line in, and what it gave.</summary>
/// <param name="Server">Its address, without a slash at the end.</param>
/// <param name="TokenEndpoint">Where the next pair of tokens is asked for, as the platform said at login.</param>
/// <param name="AccessEndsAt">When the access token has to be asked for anew.</param>
internal sealed record Login(string Server, string TokenEndpoint, string RevocationEndpoint, string Access, DateTimeOffset AccessEndsAt, string Refresh);
