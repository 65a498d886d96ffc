using System.Text;
using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Kits.React.Theme;

/// <summary>A brand's theme as CSS variables in plain hex: what was checked is what ships.</summary>
public static class ThemeCss
{
    /// <summary>Pairs for founders who name no colours; drawn by the product's id.</summary>
    private static readonly (string Background, string Primary)[] House =
    [
        ("#fbfaf7", "#2f5d50"), ("#f7f9fc", "#2855c5"), ("#fdf9f5", "#b4472b"), ("#faf8fd", "#6b3fb3"), ("#f5faf9", "#0f6f78"),
        ("#fdf8f8", "#a8324f"), ("#f9faf5", "#56702a"), ("#f8f8fb", "#3d3f9e"), ("#fdfaf3", "#9a5b00"), ("#f6f9fb", "#1f5f8b"),
    ];

    public static BrandTheme For(Brand brand, int seed)
    {
        var house = House[seed % House.Length];
        var primary = ColourNames.Find(brand.Primary);
        var background = ColourNames.Find(brand.Background);
        var theme = BrandTheme.From(background ?? (primary is null ? house.Background : "#fbfbfa"), primary ?? house.Primary);
        return theme with { First = background is null ? "" : theme.First, IsWorn = primary is not null };
    }

    public static string Write(BrandTheme theme)
    {
        var css = new StringBuilder("/* Computed from the product's two colours; every pair that meets on a page was checked for contrast. */\n");
        foreach (var note in theme.Notes)
        {
            css.Append("/* ").Append(note).Append(" */\n");
        }

        Append(css, ":root", "light", theme.Light);
        Append(css, "[data-theme='dark']", "dark", theme.Dark);
        Worn.Append(css, ":root", theme.Light, theme.IsWorn);
        Worn.Append(css, "[data-theme='dark']", theme.Dark, theme.IsWorn);
        Worn.AppendShapes(css, theme.IsWorn);
        return css.ToString();
    }

    private static void Append(StringBuilder css, string selector, string mode, Scheme scheme)
    {
        css.Append(selector).Append(" {\n  color-scheme: ").Append(mode).Append(";\n");
        foreach (var (name, hex) in scheme.Colours)
        {
            css.Append("  --").Append(name).Append(": ").Append(hex).Append(";\n");
        }

        css.Append("}\n");
    }
}
