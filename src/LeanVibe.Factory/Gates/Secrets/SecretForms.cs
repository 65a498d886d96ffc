using System.Text.RegularExpressions;

namespace LeanVibe.Factory.Gates.Secrets;

/// <summary>What secrets look like: forms that providers publish for this purpose, and long random values given to a telling name.</summary>
internal static partial class SecretForms
{
    private const double Random = 3.7;

    /// <returns>What was found, in words, or null.</returns>
    public static string? Find(string text) =>
        PrivateKey().IsMatch(text) ? "a private key"
        : Token().IsMatch(text) ? "an access token"
        : Connection().IsMatch(text) ? "a password in a connection string"
        : Assigned().Matches(text).Any(m => Entropy(m.Groups["value"].Value) > Random) ? "a random value assigned to a secret's name"
        : null;

    /// <summary>Shannon entropy in bits a character: words have about 3, random characters 4 and more.</summary>
    private static double Entropy(string text) =>
        text.GroupBy(c => c).Select(g => (double)g.Count() / text.Length).Sum(share => -share * Math.Log2(share));

    [GeneratedRegex(@"-----BEGIN ([A-Z]+ )?PRIVATE KEY-----", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,}|sk_(live|test)_[0-9A-Za-z]{20,}|sk-[A-Za-z0-9_-]{40,}|xox[baprs]-[0-9A-Za-z-]{20,}|AIza[0-9A-Za-z_-]{35}|npm_[A-Za-z0-9]{36}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,})", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"(postgres(ql)?|mysql|mongodb(\+srv)?|redis|amqp)://[^\s:@/$<{""']+:[^\s@/$<{""']{6,}@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Connection();

    [GeneratedRegex(@"(secret|api_?key|access_?token|private_?key)[""']?\s*[:=]\s*[""'](?<value>[A-Za-z0-9+/_=-]{24,})[""']", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Assigned();
}
