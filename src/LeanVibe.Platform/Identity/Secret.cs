using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LeanVibe.Platform.Identity;

/// <summary>256 random bits that somebody else holds; here only the hash is kept, which is enough because there is nothing to guess.</summary>
public static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
