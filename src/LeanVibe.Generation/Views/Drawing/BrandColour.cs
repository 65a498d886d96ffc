using System.Globalization;
using LeanVibe.Blueprints;
using Colour = System.Drawing.Color;

namespace LeanVibe.Generation.Views.Drawing;

/// <summary>The product's primary colour, moved as little as needed to be seen on a light and on a dark ground (4.5:1, since it is text as well).</summary>
/// <param name="Light">Hex, for light grounds.</param>
/// <param name="Dark">Hex, for dark grounds.</param>
internal sealed record BrandColour(string Light, string OnLight, string Dark, string OnDark)
{
    private static readonly Colour Fallback = Colour.FromArgb(0x3f, 0x5b, 0xd9);
    private static readonly Colour Paper = Colour.White;
    private static readonly Colour Night = Colour.FromArgb(0x14, 0x17, 0x1c);

    public static BrandColour Of(Blueprint blueprint)
    {
        var primary = Parse(blueprint.Product.Brand.Primary);
        var light = Move(primary, Paper, Colour.Black);
        var dark = Move(primary, Night, Colour.White);
        return new(Hex(light), Hex(On(light)), Hex(dark), Hex(On(dark)));
    }

    private static Colour Parse(string css)
    {
        if (css is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb))
        {
            return Colour.FromArgb(255, Colour.FromArgb(rgb));
        }

        var named = Colour.FromName(css);
        return named is { IsKnownColor: true, IsSystemColor: false, A: 255 } ? named : Fallback;
    }

    private static Colour Move(Colour colour, Colour ground, Colour towards) =>
        Enumerable.Range(0, 21).Select(step => Mix(colour, towards, step / 20.0)).First(c => Contrast(c, ground) >= 4.5);

    private static Colour On(Colour ground) => Contrast(Colour.White, ground) >= 4.5 ? Colour.White : Night;

    private static Colour Mix(Colour a, Colour b, double share) => Colour.FromArgb(
        (int)Math.Round(a.R + ((b.R - a.R) * share)), (int)Math.Round(a.G + ((b.G - a.G) * share)), (int)Math.Round(a.B + ((b.B - a.B) * share)));

    /// <summary>WCAG 2.2 contrast ratio.</summary>
    private static double Contrast(Colour a, Colour b)
    {
        var (high, low) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (high + 0.05) / (low + 0.05);
    }

    private static double Luminance(Colour c) => (0.2126 * Linear(c.R)) + (0.7152 * Linear(c.G)) + (0.0722 * Linear(c.B));

    private static double Linear(byte channel) => channel / 255.0 is var s && s <= 0.04045 ? s / 12.92 : Math.Pow((s + 0.055) / 1.055, 2.4);

    private static string Hex(Colour c) => $"#{c.R:x2}{c.G:x2}{c.B:x2}";
}
