using System.Security.Cryptography;

namespace LeanVibe.Platform.Identity.Codes;

/// <summary>Ten codes of 118 bits for the day when the authenticator is lost; their hashes are kept.</summary>
internal static class RecoveryCodes
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Many = 10;

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Many).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Alphabet, 24).Chunk(4).Select(c => new string(c))))];

    public static string HashOf(string code) => Secret.HashOf(new string([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]));
}
