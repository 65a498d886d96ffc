namespace LeanVibe.Generation.Kits.React.Theme;

/// <summary>
/// Light and dark from two colours. A light background is the light canvas, exactly; a very dark one is the dark canvas; one in
/// between tints the canvas. The mode that has the founder's background comes first, whatever a visitor's system prefers. The
/// component colour stays exact where contrast permits. Notes say what moved.
/// </summary>
public sealed record BrandTheme
{
    public required Scheme Light { get; init; }
    public required Scheme Dark { get; init; }

    /// <summary>"light" or "dark"; empty leaves it to the visitor's system.</summary>
    public string First { get; init; } = "";

    /// <summary>Whether the founder named the component colour; headers and cards wear it then.</summary>
    public bool IsWorn { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The lightest that a dark canvas and the darkest that a light one may be: text still reaches 7:1 on every ground.</summary>
    private const double Night = 0.295, Day = 0.74;

    /// <param name="background">#rrggbb.</param>
    /// <param name="primary">#rrggbb.</param>
    public static BrandTheme From(string background, string primary)
    {
        var (ground, brand) = (Oklch.From(background), Oklch.From(primary));
        var (isLight, isNight) = (ground.L >= Day, ground.L <= Night);
        var light = new Scheme(false, ground, brand, isLight ? background : null);
        var dark = new Scheme(true, ground, brand, isNight ? background : null);
        return new() { Light = light, Dark = dark, First = isNight ? "dark" : isLight ? "light" : "", Notes = [.. Moves()] };

        IEnumerable<string> Moves()
        {
            if (!isLight && !isNight)
            {
                yield return $"The background {background} is a mid tone: its hue tints the pages.";
            }

            if (light["brand"] != primary)
            {
                yield return $"In light mode the component colour {primary} became {light["brand"]}, so that it can be read.";
            }

            if (dark["brand"] != primary)
            {
                yield return $"In dark mode the component colour {primary} became {dark["brand"]}, so that it can be read.";
            }
        }
    }

    public IEnumerable<ContrastCheck> Checks() => [.. ContrastCheck.Of("light", Light), .. ContrastCheck.Of("dark", Dark)];
}
