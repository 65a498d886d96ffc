using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LeanVibe.Platform.Tenancy;

/// <summary>A token's text: "lv_" and 256 random bits. Its SHA-256 is enough to keep, because there is nothing to guess.</summary>
public static class AccessToken
{
    public const string Mark = "lv_";

    public static string New() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
