using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using LeanVibe.Data.Keys;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>One key for all accounts, made when it is first needed, wrapped by the master key like a tenant's. Its first version counts for ever: an index of addresses cannot change its key.</summary>
internal sealed class IdentitySecrets(TenantVault vault) : IIdentitySecrets
{
    /// <summary>No tenant: where the key lies.</summary>
    public static readonly TenantId Place = new(new("00000000-0000-7000-8000-000000000002"));

    private readonly ConcurrentDictionary<string, byte[]> _derived = new(StringComparer.Ordinal);

    public async ValueTask<byte[]> DeriveAsync(string purpose, CancellationToken cancellation)
    {
        if (_derived.TryGetValue(purpose, out var known))
        {
            return known;
        }

        var keys = await KeysAsync(cancellation);
        return _derived[purpose] = HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Of(1), SealedBytes.KeyBytes, info: Encoding.UTF8.GetBytes($"leanvibe accounts|{purpose}"));
    }

    /// <summary>The key itself, for what is sealed in this place.</summary>
    public async ValueTask<DataKeys> KeysAsync(CancellationToken cancellation)
    {
        try
        {
            return await vault.KeysOfAsync(Place, cancellation);
        }
        catch (TenantErasedException)
        {
            await vault.MintAsync(Place, cancellation);
            return await vault.KeysOfAsync(Place, cancellation);
        }
    }
}
