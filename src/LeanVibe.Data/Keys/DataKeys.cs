using System.Collections.Immutable;
using System.Security.Cryptography;

namespace LeanVibe.Data.Keys;

/// <summary>
/// A tenant's keys by version; the highest seals, all of them open. One object for all contexts of a tenant that are open at the same time: a key
/// that is made meanwhile opens in each of them what another one sealed with it.
/// </summary>
internal sealed class DataKeys
{
    private volatile ImmutableSortedDictionary<int, byte[]> _keys = ImmutableSortedDictionary<int, byte[]>.Empty;

    /// <summary>For contexts that touch no sealed column: the store of the keys themselves.</summary>
    public static DataKeys None { get; } = new();

    public int Current => _keys.Keys.DefaultIfEmpty(0).Last();

    /// <exception cref="CryptographicException">There is no such key.</exception>
    public byte[] Of(int version) => _keys.TryGetValue(version, out var key) ? key : throw new CryptographicException($"There is no key {version} of this tenant.");

    /// <summary>What the database holds now.</summary>
    public void Learn(IReadOnlyDictionary<int, byte[]> keys) => _keys = keys.ToImmutableSortedDictionary();
}
