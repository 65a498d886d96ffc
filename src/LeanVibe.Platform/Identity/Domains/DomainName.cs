using System.Text.RegularExpressions;

namespace LeanVibe.Platform.Identity.Domains;

/// <summary>How a domain is written, and which one an address belongs to.</summary>
public static partial class DomainName
{
    private const int Longest = 200;

    /// <summary>Dotted labels of ASCII letters, digits and dashes, the last one beginning with a letter: no IP address, no port, no path.</summary>
    public static bool IsValid(string name) => name.Length <= Longest && Form().IsMatch(name);

    public static string Normalise(string text) => text.Trim().TrimEnd('.').ToLowerInvariant();

    /// <summary>What stands behind the at-sign; a domain speaks for itself alone, not for those below it.</summary>
    public static string Of(string email) => Normalise(email[(email.LastIndexOf('@') + 1)..]);

    [GeneratedRegex(@"\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
