using System.Globalization;
using System.Text.RegularExpressions;

namespace LeanVibe.Tests.Web.Components;

/// <summary>Every pair of colours that the site puts upon each other can be read, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11).</summary>
public sealed partial class ContrastTests
{
    private static readonly string[] Grounds = ["canvas", "surface", "raised"];

    public static TheoryData<string, string, string, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, string, double>();
            foreach (var mode in new[] { "light", "dark" })
            {
                foreach (var ground in Grounds)
                {
                    foreach (var text in new[] { "ink", "muted", "faint", "brand", "ok", "warn", "bad", "spark" })
                    {
                        pairs.Add(mode, text, ground, 4.5);
                    }

                    pairs.Add(mode, "line-strong", ground, 3);
                }

                foreach (var family in new[] { "brand", "ok", "warn", "bad", "spark" })
                {
                    pairs.Add(mode, family, $"{family}-soft", 4.5);
                    pairs.Add(mode, "ink", $"{family}-soft", 4.5);
                }

                pairs.Add(mode, "on-brand", "brand", 4.5);
                pairs.Add(mode, "on-brand", "brand-hover", 4.5);
                pairs.Add(mode, "muted", "sunken", 4.5);
                pairs.Add(mode, "muted", "brand-soft", 4.5);
                pairs.Add(mode, "faint", "sunken", 4.5);
                pairs.Add(mode, "canvas", "ink", 4.5);
                pairs.Add(mode, "console-ink", "console", 4.5);
                pairs.Add(mode, "console-faint", "console", 4.5);
            }

            return pairs;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void It_can_be_read(string mode, string text, string ground, double least)
    {
        var tokens = Tokens(mode);
        var ratio = Ratio(Luminance(tokens[text]), Luminance(tokens[ground]));
        Assert.True(ratio >= least, $"In {mode}, --{text} {tokens[text]} on --{ground} {tokens[ground]} has {ratio:0.00}:1; it needs {least}:1. Move one of them in tokens.css.");
    }

    private static Dictionary<string, string> Tokens(string mode)
    {
        var css = File.ReadAllText(Path.Combine(Architecture.Repository.Root, "src/LeanVibe.Web/wwwroot/css/tokens.css"));
        var block = css[css.IndexOf($"html[data-theme=\"{mode}\"]", StringComparison.Ordinal)..];
        return Token().Matches(block[..block.IndexOf('}', StringComparison.Ordinal)]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
    }

    private static double Ratio(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"--([\w-]+): (#[0-9a-f]{6});")]
    private static partial Regex Token();
}
