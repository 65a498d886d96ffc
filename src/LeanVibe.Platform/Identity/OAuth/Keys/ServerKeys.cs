using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;

namespace LeanVibe.Platform.Identity.OAuth.Keys;

/// <summary>The authorisation server's keys as this machine knows them; the first of each kind is used, all of them are understood.</summary>
public sealed class ServerKeys(IServerKeyStore store, TimeProvider time) : IDisposable
{
    private volatile Opened _opened = new([], [], []);
    private CancellationTokenSource _changed = new();

    public IReadOnlyList<ECDsaSecurityKey> Signing => _opened.Signing;

    public IReadOnlyList<SymmetricSecurityKey> Encrypting => _opened.Encrypting;

    /// <summary>Fires when another key is used or known.</summary>
    public IChangeToken Changed => new CancellationChangeToken(Volatile.Read(ref _changed).Token);

    /// <summary>Learns what is kept, and makes what is due.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var kept = await store.ListAsync(cancellation);
        Learn(IdsOf(KeyLives.Next(kept, now)).SequenceEqual(IdsOf(kept)) ? kept : await store.ChangeAsync(keys => KeyLives.Next(keys, now), cancellation));
    }

    /// <summary>New keys at once, for whoever runs the platform: they are used from two minutes on, the old ones are still understood.</summary>
    public async Task RotateAsync(CancellationToken cancellation) => Learn(await store.ChangeAsync(keys => KeyLives.Next(keys, time.GetUtcNow(), anew: true), cancellation));

    public void Dispose() => _changed.Dispose();

    private static IEnumerable<string> IdsOf(IEnumerable<ServerKey> keys) => keys.Select(k => k.Id).Order(StringComparer.Ordinal);

    private void Learn(IReadOnlyList<ServerKey> keys)
    {
        var now = time.GetUtcNow();
        var ordered = Enum.GetValues<ServerKeyUse>().SelectMany(use => KeyLives.InOrder(keys.Where(k => k.Use == use), now)).ToList();
        List<string> ids = [.. ordered.Select(k => k.Id)];
        if (ids.SequenceEqual(_opened.Ids))
        {
            return;
        }

        _opened = new(ids, [.. ordered.Where(k => k.Use == ServerKeyUse.Sign).Select(OpenSigning)], [.. ordered.Where(k => k.Use == ServerKeyUse.Encrypt).Select(k => new SymmetricSecurityKey(k.Material) { KeyId = k.Id })]);
        Interlocked.Exchange(ref _changed, new()).Cancel();
    }

    private static ECDsaSecurityKey OpenSigning(ServerKey key)
    {
        var opened = ECDsa.Create();
        opened.ImportPkcs8PrivateKey(key.Material, out _);
        return new(opened) { KeyId = key.Id };
    }

    private sealed record Opened(IReadOnlyList<string> Ids, IReadOnlyList<ECDsaSecurityKey> Signing, IReadOnlyList<SymmetricSecurityKey> Encrypting);
}
