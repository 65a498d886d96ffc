using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LeanVibe.Platform.Identity;

/// <summary>Addresses of people: how they look, when two are the same, and how one is found without being readable.</summary>
public sealed partial class EmailAddress(IIdentitySecrets secrets)
{
    private const int Longest = 254;

    /// <summary>
    /// One at-sign, a dotted host, nothing that breaks a header or a page. ASCII alone: which letters are the same beyond it differs between machines and
    /// decades, and two people must never share an address. Whether mail arrives shows the link.
    /// </summary>
    public static bool IsValid(string text) => text.Trim() is { Length: <= Longest } trimmed && Form().IsMatch(trimmed);

    /// <summary>Upper and lower case do not tell two people apart; dots and plus signs may.</summary>
    public static string Normalise(string text) => text.Trim().ToLowerInvariant();

    public async ValueTask<string> HashAsync(string text, CancellationToken cancellation) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(await secrets.DeriveAsync("address index", cancellation), Encoding.UTF8.GetBytes(Normalise(text))));

    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
