namespace LeanVibe.Platform.Identity.OAuth.Keys;

/// <summary>A key of the authorisation server.</summary>
/// <param name="Id">Random; the "kid" of what it signs.</param>
/// <param name="Material">PKCS#8 of an ECDSA P-256 key that signs, or 32 bytes that encrypt.</param>
public sealed record ServerKey(string Id, ServerKeyUse Use, byte[] Material, DateTimeOffset CreatedAt);

/// <summary>Sign: identity and access tokens. Encrypt: codes and refresh tokens, which only we read.</summary>
public enum ServerKeyUse { Sign, Encrypt }
