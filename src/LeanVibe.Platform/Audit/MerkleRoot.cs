using System.Security.Cryptography;

namespace LeanVibe.Platform.Audit;

/// <summary>The root over a list of hashes, as in RFC 6962 section 2.1: leaves and nodes are hashed with different first bytes, so that none passes for the other.</summary>
public static class MerkleRoot
{
    /// <param name="hashes">SHA-256 in hex.</param>
    public static string Of(IReadOnlyList<string> hashes) =>
        Convert.ToHexStringLower(hashes.Count == 0 ? SHA256.HashData([]) : Of([.. hashes.Select(h => Node(0, Convert.FromHexString(h), []))], 0, hashes.Count));

    private static byte[] Of(byte[][] leaves, int from, int count)
    {
        if (count == 1)
        {
            return leaves[from];
        }

        var left = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count) / 2;
        return Node(1, Of(leaves, from, left), Of(leaves, from + left, count - left));
    }

    private static byte[] Node(byte kind, byte[] left, byte[] right) => SHA256.HashData([kind, .. left, .. right]);
}
