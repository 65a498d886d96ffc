using System.Globalization;
using System.Text.RegularExpressions;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads the platform's share and the currency.</summary>
internal static partial class MoneyFinder
{
    [GeneratedRegex(@"(?<share>\d{1,2}(?:[.,]\d+)?)\s*(?:%|per ?cent)\s*(?:platform |service |transaction |booking )?(?:fee|commission|cut|share|of (?:each|every|the|all)|on (?:each|every|all)|per (?:sale|order|booking|transaction))|(?:fee|commission|cut|share|keep|take|takes|charge|charges)\s+(?:of\s+|is\s+|a\s+)?(?<share>\d{1,2}(?:[.,]\d+)?)\s*(?:%|per ?cent)", RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?<EUR>€|\beuros?\b|\bEUR\b)|(?<GBP>£|\bGBP\b|\bpounds? sterling\b)|(?<CHF>\bCHF\b|\bfrancs?\b)|(?<JPY>¥|\byen\b|\bJPY\b)|(?<INR>₹|\brupees?\b|\bINR\b)|(?<CAD>\bCAD\b)|(?<AUD>\bAUD\b)|(?<USD>\$|\bdollars?\b|\bUSD\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    public static Fact<decimal>? Fee(string text)
    {
        var match = Share().Match(text);
        return match.Success
            ? new Fact<decimal>(decimal.Parse(match.Groups["share"].Value.Replace(',', '.'), CultureInfo.InvariantCulture), match.Value, match.Index, "fee", 1)
            : null;
    }

    public static Fact<string>? Currency(string text)
    {
        var match = Money().Match(text);
        return match.Success
            ? new Fact<string>(match.Groups.Values.Skip(1).First(g => g.Success).Name, match.Value, match.Index, "currency", 1)
            : null;
    }
}
