using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeanVibe.Platform.Keys;

namespace LeanVibe.Platform.Identity;

/// <summary>
/// What a link in a mail carries: sealed (AES-256-GCM), bound to its purpose, with an end. Nothing is kept for it; what makes a link good
/// once is what it is about (an account that is there by then, a version that grew, an invitation that was answered).
/// </summary>
public sealed class SealedLinks(IIdentitySecrets secrets, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<string> WriteAsync<T>(string purpose, T content, TimeSpan life, CancellationToken cancellation)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(new Envelope<T>(content, (time.GetUtcNow() + life).ToUnixTimeMilliseconds()), Json);
        return Base64Url.EncodeToString(SealedBytes.Seal(await KeyAsync(cancellation), plain, Encoding.UTF8.GetBytes(purpose)));
    }

    /// <returns>Null when it is not ours, is for something else, or has run out.</returns>
    public async Task<T?> ReadAsync<T>(string purpose, string? text, CancellationToken cancellation)
        where T : class
    {
        if (text is not { Length: > 0 and < 4096 } || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var plain = SealedBytes.Open(await KeyAsync(cancellation), Base64Url.DecodeFromChars(text), Encoding.UTF8.GetBytes(purpose));
            return JsonSerializer.Deserialize<Envelope<T>>(plain, Json) is { } envelope && envelope.EndsAt > time.GetUtcNow().ToUnixTimeMilliseconds() ? envelope.Content : null;
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private ValueTask<byte[]> KeyAsync(CancellationToken cancellation) => secrets.DeriveAsync("links", cancellation);

    private sealed record Envelope<T>(T Content, long EndsAt);
}
