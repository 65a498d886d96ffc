using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace LeanVibe.Platform.Identity.Accounts;

/// <summary>
/// Argon2id (RFC 9106) with 19 MiB of memory, two passes and one lane, OWASP's least for it, a salt each. Written in the usual form that holds its
/// parameters, <c>$argon2id$v=19$m=19456,t=2,p=1$salt$hash</c>, so that they can grow: what was made with others is checked with those.
/// </summary>
internal static class PasswordHash
{
    private const int SaltBytes = 16;
    private const int HashBytes = 32;
    private const string Name = "argon2id";
    private static readonly Argon2Parameters Present = new() { MemorySize = 19_456, NumberOfPasses = 2, DegreeOfParallelism = 1 };

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return $"${Name}$v=19${Written(Present)}${Text(salt)}${Text(Derive(Present, password, salt))}";
    }

    /// <returns>False also for what is no such hash.</returns>
    public static bool Holds(string hash, string password) =>
        hash.Split('$') is ["", Name, "v=19", var cost, var salt, var expected] && Read(cost) is { } parameters
        && CryptographicOperations.FixedTimeEquals(Derive(parameters, password, Bytes(salt)), Bytes(expected));

    /// <summary>Made with other parameters, or in another way, than a new one would be.</summary>
    public static bool IsOutdated(string hash) => !hash.StartsWith($"${Name}$v=19${Written(Present)}$", StringComparison.Ordinal);

    private static byte[] Derive(Argon2Parameters parameters, string password, byte[] salt) =>
        PasswordBasedKeyDerivationAlgorithm.Argon2id(parameters).DeriveBytes(Encoding.UTF8.GetBytes(password), salt, HashBytes);

    private static string Written(Argon2Parameters parameters) =>
        string.Create(CultureInfo.InvariantCulture, $"m={parameters.MemorySize},t={parameters.NumberOfPasses},p={parameters.DegreeOfParallelism}");

    private static Argon2Parameters? Read(string cost) =>
        cost.Split(',') is [['m', '=', .. var memory], ['t', '=', .. var passes], "p=1"]
            && int.TryParse(memory, NumberStyles.None, CultureInfo.InvariantCulture, out var kibibytes) && int.TryParse(passes, NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? new() { MemorySize = kibibytes, NumberOfPasses = times, DegreeOfParallelism = 1 }
            : null;

    /// <summary>Base64 without padding, as the form has it.</summary>
    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[] Bytes(string text) => Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
}
