namespace LeanVibe.Platform.Keys;

/// <summary>What wraps the data keys: a file or variable of this machine, or a key service that never shows its key.</summary>
public interface IMasterKey
{
    /// <summary>Which key wraps now.</summary>
    string Id { get; }

    /// <returns>Together with the id of the key that wrapped it: another may wrap a moment later.</returns>
    /// <param name="context">Bound into the result: another tenant's or version's key does not open.</param>
    Task<WrappedKey> WrapAsync(byte[] key, string context, CancellationToken cancellation);

    /// <param name="id">Which master key wrapped it; an earlier one is still known after a rotation.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, belongs elsewhere, or that master key is gone.</exception>
    Task<byte[]> UnwrapAsync(string id, byte[] wrapped, string context, CancellationToken cancellation);

    /// <summary>A new key, which wraps from now on; earlier ones still open.</summary>
    /// <returns>False when the key is not this platform's to change: it was changed where it comes from.</returns>
    bool Rotate();

    /// <summary>Keeps the current key alone, where it is the platform's to change.</summary>
    void ForgetOld();
}

public sealed record WrappedKey(string Master, byte[] Bytes);
