using System.Security.Cryptography;
using LeanVibe.Platform.Keys;

namespace LeanVibe.Platform.Identity.OAuth.Keys;

/// <summary>When a key of the authorisation server is made, begins, and goes.</summary>
/// <remarks>
/// <code>
/// made ─► shown to everybody (2 minutes) ─► signs (90 days, or until rotated) ─► verifies what it signed (15 days longer than any refresh token) ─► gone
/// </code>
/// </remarks>
public static class KeyLives
{
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);
    public static readonly TimeSpan Signing = TimeSpan.FromDays(90);
    public static readonly TimeSpan Verifying = TimeSpan.FromDays(15);

    /// <summary>Those that are there, those that are due made, those that nothing needs any more left out.</summary>
    /// <param name="anew">Makes new ones although none is due.</param>
    public static IReadOnlyList<ServerKey> Next(IReadOnlyList<ServerKey> keys, DateTimeOffset now, bool anew = false) =>
        [.. Enum.GetValues<ServerKeyUse>().SelectMany(use => Next([.. keys.Where(k => k.Use == use)], use, now, anew))];

    /// <summary>The one that signs or encrypts first, then the others.</summary>
    public static IReadOnlyList<ServerKey> InOrder(IEnumerable<ServerKey> keys, DateTimeOffset now)
    {
        var newest = keys.OrderByDescending(k => k.CreatedAt).ThenBy(k => k.Id, StringComparer.Ordinal).ToList();
        var first = newest.FirstOrDefault(k => k.CreatedAt + Settling <= now) ?? newest.LastOrDefault();
        return first is null ? [] : [first, .. newest.Where(k => k != first)];
    }

    private static List<ServerKey> Next(List<ServerKey> keys, ServerKeyUse use, DateTimeOffset now, bool anew)
    {
        var newest = keys.OrderByDescending(k => k.CreatedAt).ToList();
        if (anew || newest.Count == 0 || newest[0].CreatedAt + Signing <= now)
        {
            newest.Insert(0, Make(use, now));
        }

        // A key is needed for as long after the one behind it began.
        return [newest[0], .. newest.Skip(1).Where((_, i) => newest[i].CreatedAt + Settling + Verifying > now)];
    }

    private static ServerKey Make(ServerKeyUse use, DateTimeOffset now)
    {
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), use, use == ServerKeyUse.Sign ? signing.ExportPkcs8PrivateKey() : RandomNumberGenerator.GetBytes(SealedBytes.KeyBytes), now);
    }
}
