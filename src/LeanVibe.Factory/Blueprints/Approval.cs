using LeanVibe.Platform.Access;

namespace LeanVibe.Factory.Blueprints;

/// <summary>Who approved which Blueprint, and when.</summary>
/// <param name="Signature">HMAC-SHA256 over product, hash, name and time with the platform's key.</param>
public sealed record Approval(string Slug, string Hash, string By, DateTimeOffset At, string Signature)
{
    public static Approval Sign(string slug, string hash, string by, DateTimeOffset at, PlatformKey key) => new(slug, hash, by, at, key.Sign(Signed(slug, hash, by, at)));

    public bool IsGenuine(PlatformKey key) => string.Equals(Signature, key.Sign(Signed(Slug, Hash, By, At)), StringComparison.Ordinal);

    private static string Signed(string slug, string hash, string by, DateTimeOffset at) => $"{slug}|{hash}|{by}|{at.ToUnixTimeMilliseconds()}";
}
