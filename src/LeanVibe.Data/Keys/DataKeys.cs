using System.Security.Cryptography;

namespace LeanVibe.Data.Keys;

/// <summary>A tenant's keys by version; the highest seals, all of them open.</summary>
internal sealed class DataKeys(IReadOnlyDictionary<int, byte[]> keys)
{
    /// <summary>For contexts that touch no sealed column: the store of the keys themselves.</summary>
    public static DataKeys None { get; } = new(new Dictionary<int, byte[]>());

    public int Current { get; } = keys.Keys.DefaultIfEmpty(0).Max();

    /// <exception cref="CryptographicException">There is no such key.</exception>
    public byte[] Of(int version) => keys.TryGetValue(version, out var key) ? key : throw new CryptographicException($"There is no key {version} of this tenant.");
}
