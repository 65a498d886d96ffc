using System.Security.Cryptography;
using System.Text;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Keys;

/// <summary>
/// The master key of a platform without a key service: LEANVIBE_MASTER_KEY (32 bytes as base64; after a rotation the new one, a comma, the old ones),
/// else the file master.key in the platform's folder, one key a line, the newest first, readable by its owner alone.
/// Keep a copy apart from the database's backups: without it they cannot be read, with it in the same place they can be read by whoever takes them.
/// </summary>
public sealed class LocalMasterKey : IMasterKey
{
    public const string Variable = "LEANVIBE_MASTER_KEY";

    private readonly PlatformFolder _folder;
    private readonly Lock _lock = new();
    private List<byte[]> _keys;

    public LocalMasterKey(PlatformFolder folder)
    {
        _folder = folder;
        _keys = Read();
    }

    public string Id
    {
        get
        {
            lock (_lock)
            {
                return IdOf(_keys[0]);
            }
        }
    }

    public Task<WrappedKey> WrapAsync(byte[] key, string context, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(new WrappedKey(IdOf(_keys[0]), SealedBytes.Seal(_keys[0], key, Encoding.UTF8.GetBytes(context))));
        }
    }

    public Task<byte[]> UnwrapAsync(string id, byte[] wrapped, string context, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var key = _keys.FirstOrDefault(k => IdOf(k) == id) ?? throw new CryptographicException($"The master key {id} is not on this machine.");
            return Task.FromResult(SealedBytes.Open(key, wrapped, Encoding.UTF8.GetBytes(context)));
        }
    }

    public bool Rotate() => Replace(keys => [RandomNumberGenerator.GetBytes(SealedBytes.KeyBytes), .. keys]);

    public void ForgetOld() => Replace(keys => [keys[0]]);

    /// <summary>On disk before it is used: what it wraps must open after a kill.</summary>
    private bool Replace(Func<List<byte[]>, List<byte[]>> change)
    {
        lock (_lock)
        {
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 })
            {
                return false;
            }

            var changed = change(_keys);
            PrivateFile.Replace(_folder.MasterKey, string.Join('\n', changed.Select(Convert.ToBase64String)));
            _keys = changed;
            return true;
        }
    }

    private List<byte[]> Read()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable)
        {
            return [.. variable.Split(',').Select(Parse)];
        }

        _folder.Create();
        PrivateFile.Create(_folder.MasterKey, () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(SealedBytes.KeyBytes)));
        return [.. File.ReadAllLines(_folder.MasterKey).Where(line => line.Length > 0).Select(Parse)];
    }

    private static byte[] Parse(string text) =>
        Convert.FromBase64String(text.Trim()) is { Length: SealedBytes.KeyBytes } key ? key : throw new InvalidOperationException("A master key has 32 bytes, written as base64.");

    private static string IdOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key))[..16];
}
