namespace LeanVibe.Generation.Kits.React.Theme;

/// <summary>A colour by lightness (0 to 1), chroma and hue (degrees), in which equal steps look equal.</summary>
/// <remarks>Björn Ottosson, "A perceptual color space for image processing" (2020); matrices as there.</remarks>
public readonly record struct Oklch(double L, double C, double H)
{
    public static Oklch From(string hex)
    {
        var (r, g, b) = Srgb.Linear(hex);
        var l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        var lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
        var a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
        var blue = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
        return new(lightness, double.Hypot(a, blue), (Math.Atan2(blue, a) * 180 / Math.PI + 360) % 360);
    }

    /// <summary>As #rrggbb. What a screen cannot show loses chroma only: lightness and hue are kept.</summary>
    public string ToHex()
    {
        var lightness = Math.Clamp(L, 0, 1);
        var chroma = C;
        if (!Shows(lightness, chroma, H))
        {
            var (low, high) = (0.0, C);
            for (var i = 0; i < 18; i++)
            {
                var middle = (low + high) / 2;
                (low, high) = Shows(lightness, middle, H) ? (middle, high) : (low, middle);
            }

            chroma = low;
        }

        var (r, g, b) = Raw(lightness, chroma, H);
        return Srgb.Hex(r, g, b);
    }

    private static bool Shows(double l, double c, double h) => Raw(l, c, h) is var (r, g, b) && Within(r) && Within(g) && Within(b);

    private static bool Within(double value) => value is >= -1e-4 and <= 1.0001;

    private static (double R, double G, double B) Raw(double lightness, double chroma, double hue)
    {
        var a = chroma * Math.Cos(hue * Math.PI / 180);
        var b = chroma * Math.Sin(hue * Math.PI / 180);
        var l = Math.Pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        var m = Math.Pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        var s = Math.Pow(lightness - 0.0894841775 * a - 1.291485548 * b, 3);
        return (
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
    }
}
