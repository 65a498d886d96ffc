using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HarvestTable.Platform.Identity;

/// <summary>256 random bits that only their holder knows; what is kept is the hash.</summary>
public static class SecretToken
{
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
