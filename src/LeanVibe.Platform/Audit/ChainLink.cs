using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LeanVibe.Platform.Audit;

/// <summary>One entry as the chain sees it: what names people is ciphertext, so that the chain outlives the keys.</summary>
/// <param name="Fields">Everything the entry says, in a fixed order.</param>
public sealed record ChainLink(long Number, string Previous, string Hash, IReadOnlyList<string> Fields)
{
    /// <summary>What the first entry points to.</summary>
    public const string Start = "";

    /// <summary>SHA-256 over the number, the hash before and every field, each with its length before it, lower-case hex.</summary>
    public static string HashOf(long number, string previous, IReadOnlyList<string> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, number);
        hash.AppendData(length);
        foreach (var text in fields.Prepend(previous))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
