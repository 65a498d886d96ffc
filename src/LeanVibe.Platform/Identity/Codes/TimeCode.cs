using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LeanVibe.Platform.Identity.Codes;

/// <summary>Codes of six figures that change every thirty seconds (RFC 6238 over RFC 4226, HMAC-SHA1, as every authenticator has it).</summary>
public static class TimeCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / Seconds;

    /// <summary>160 random bits, base32.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Alphabet, 32);

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 6238: authenticators know SHA-1 alone; as a MAC it is not broken.")]
    public static string At(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Decode(secret), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>One step early or late is accepted, none at or before the last one used.</summary>
    /// <returns>The step that it was, or null.</returns>
    public static long? Match(string secret, string code, DateTimeOffset now, long lastStep)
    {
        var given = Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        var step = StepAt(now);
        return new[] { step, step - 1, step + 1 }.Where(s => s > lastStep && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(secret, s)), given)).Select(s => (long?)s).FirstOrDefault();
    }

    /// <summary>What an authenticator reads.</summary>
    public static string AddressOf(string secret, string email) => $"otpauth://totp/LeanVibe:{Uri.EscapeDataString(email)}?secret={secret}&issuer=LeanVibe";

    private static byte[] Decode(string base32)
    {
        var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
        foreach (var c in base32)
        {
            (buffer, bits) = (((buffer << 5) | Alphabet.IndexOf(c, StringComparison.Ordinal)) & 0xFFFF, bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
