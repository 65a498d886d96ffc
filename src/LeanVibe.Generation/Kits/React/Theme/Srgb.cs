using System.Globalization;

namespace LeanVibe.Generation.Kits.React.Theme;

/// <summary>Colours as screens take them (#rrggbb), their luminance and contrast.</summary>
public static class Srgb
{
    /// <summary>From 1 (the same) to 21 (black on white).</summary>
    /// <remarks>WCAG 2.2, "contrast ratio".</remarks>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    internal static (double R, double G, double B) Linear(string hex) => (Linear(hex, 1), Linear(hex, 3), Linear(hex, 5));

    internal static string Hex(double r, double g, double b) => $"#{Channel(r):x2}{Channel(g):x2}{Channel(b):x2}";

    private static double Luminance(string hex) => Linear(hex) is var (r, g, b) ? 0.2126 * r + 0.7152 * g + 0.0722 * b : 0;

    private static double Linear(string hex, int at)
    {
        var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static int Channel(double linear)
    {
        var clamped = Math.Clamp(linear, 0, 1);
        var value = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * Math.Pow(clamped, 1 / 2.4) - 0.055;
        return (int)Math.Round(value * 255, MidpointRounding.AwayFromZero);
    }
}
