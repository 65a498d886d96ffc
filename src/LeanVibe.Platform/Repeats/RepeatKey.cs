using System.Security.Cryptography;
using System.Text;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Repeats;

/// <summary>A key that whoever sends a request chooses (draft-ietf-httpapi-idempotency-key-header). It counts for one tenant, one caller and one operation alone.</summary>
public static class RepeatKey
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Of one tenant within <see cref="Life"/>.</summary>
    public const int Most = 10_000;

    private const int Shortest = 8;
    private const int Longest = 200;

    public static bool IsGood(string key) => key.Length is >= Shortest and <= Longest && key.All(c => c is > ' ' and < '\x7f');

    /// <summary>Under which the answer is kept; lower-case hex.</summary>
    public static string HashOf(string caller, string operation, string key) => Hex(Encoding.UTF8.GetBytes($"{caller}\n{operation}\n{key}"));

    /// <summary>Tells one request from another with the same key.</summary>
    public static string FingerprintOf(string query, byte[] body) => Hex([.. Encoding.UTF8.GetBytes($"{query}\n"), .. body]);

    public static Error Invalid { get; } = new("idempotency-key-invalid", "An Idempotency-Key has 8 to 200 visible ASCII characters, and a request has one at most.", ErrorKind.Invalid, "Send a new random one, for example a UUID, with each thing that is to be made.");

    public static Error Unfinished { get; } = new("idempotency-key-unfinished", "A request with this Idempotency-Key is still at work, or was broken off.", ErrorKind.Conflict, "Send it again in a moment. When this answer stays, look whether the thing was made; send a new key when it was not.");

    public static Error Different { get; } = new("idempotency-key-used", "This Idempotency-Key came with another request before.", ErrorKind.Unfit, "Send a new key with a new request, or the very same request again.");

    public static Error TooMany { get; } = new("idempotency-keys-many", $"More than {Most:N0} Idempotency-Keys were sent within a day.", ErrorKind.TooMany, "Send keys only with requests that make something, or wait.");

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
