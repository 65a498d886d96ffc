namespace LeanVibe.Generation.Kits.React.Theme;

/// <summary>Finds lightness by contrast; hue and chroma stay.</summary>
internal static class Solver
{
    private const int Steps = 400;
    private const double Step = 0.0025;

    /// <summary>From a start lightness away from the grounds (-1 darker, 1 lighter) until the contrast holds against all of them.</summary>
    public static string Away(Oklch start, List<string> grounds, double contrast, int direction)
    {
        for (var i = 0; i <= Steps; i++)
        {
            var lightness = start.L + direction * i * Step;
            if (lightness is < 0 or > 1)
            {
                break;
            }

            var colour = (start with { L = lightness }).ToHex();
            if (grounds.TrueForAll(g => Srgb.Contrast(colour, g) >= contrast))
            {
                return colour;
            }
        }

        return direction < 0 ? "#000000" : "#ffffff";
    }

    /// <summary>The nearest lightness at which the fill stands out from every ground as asked and carries one of the labels at 4.5.</summary>
    public static string Nearest(Oklch wish, List<string> grounds, double contrast, List<string> labels, int first)
    {
        for (var i = 0; i <= Steps; i++)
        {
            foreach (var direction in (ReadOnlySpan<int>)[first, -first])
            {
                var lightness = wish.L + direction * i * Step;
                if (lightness is < 0.02 or > 0.98)
                {
                    continue;
                }

                var colour = (wish with { L = lightness }).ToHex();
                if (grounds.TrueForAll(g => Srgb.Contrast(colour, g) >= contrast) && labels.Exists(l => Srgb.Contrast(colour, l) >= 4.5))
                {
                    return colour;
                }
            }
        }

        return first < 0 ? "#000000" : "#ffffff";
    }
}
