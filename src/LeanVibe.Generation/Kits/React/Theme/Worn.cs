using System.Text;

namespace LeanVibe.Generation.Kits.React.Theme;

/// <summary>
/// Where the brand is a ground instead of a mark: inside it every colour name means its counterpart, so that what stands there needs no
/// other classes. A founder who named the component colour sees it on headers (`brand-bar`), the navigation (`strip`) and the edges and
/// headings of cards (`brand-edge`); else the navigation of a back office stands on ink and the rest stays plain.
/// </summary>
/// <remarks>Only pairs that <see cref="ContrastCheck"/> holds: the label on the brand, the label on its hover.</remarks>
internal static class Worn
{
    private static readonly string[] Grounds = ["canvas", "surface", "raised", "on-brand"];
    private static readonly string[] Pressed = ["sunken", "hover", "brand-soft"];
    private static readonly string[] Marks = ["ink", "ink-muted", "ink-faint", "line-strong", "focus", "brand", "brand-hover", "brand-text"];

    /// <param name="mode">The selector of the mode, ":root" or one inside it.</param>
    public static void Append(StringBuilder css, string mode, Scheme scheme, bool named)
    {
        if (!named)
        {
            Rule(css, $"{mode} .strip", [("canvas", scheme["ink"]), ("hover", Between(scheme["ink"], scheme["canvas"], 0.15)), ("ink", scheme["canvas"]), ("focus", scheme["canvas"])]);
            return;
        }

        var (ground, label) = (scheme["brand"], scheme["on-brand"]);
        Rule(css, $"{mode} :is(.brand-bar, .strip)",
        [
            .. Grounds.Select(name => (name, ground)), .. Pressed.Select(name => (name, scheme["brand-hover"])), .. Marks.Select(name => (name, label)),
            ("line", Between(ground, label, 0.3)),
        ]);
    }

    /// <summary>What is the same in both modes.</summary>
    public static void AppendShapes(StringBuilder css, bool named)
    {
        css.Append(named ? ".brand-bar, .strip" : ".strip").Append(" { color: var(--ink); }\n");
        if (named)
        {
            css.Append(":is(.brand-bar, .strip) [aria-current=page] { font-weight: 600; box-shadow: inset 0 -2px 0 currentColor; }\n");
            css.Append(":root .brand-edge { border-color: var(--brand); border-top-width: 4px; }\n.brand-edge :is(h2, h3) { color: var(--brand-text); }\n");
        }
    }

    private static void Rule(StringBuilder css, string selector, IEnumerable<(string Name, string Hex)> colours)
    {
        css.Append(selector).Append(" {\n");
        foreach (var (name, hex) in colours)
        {
            css.Append("  --").Append(name).Append(": ").Append(hex).Append(";\n");
        }

        css.Append("}\n");
    }

    /// <param name="share">Of the other colour, 0 to 1.</param>
    private static string Between(string one, string other, double share)
    {
        var (a, b) = (Oklch.From(one), Oklch.From(other));
        return (a with { L = double.Lerp(a.L, b.L, share) }).ToHex();
    }
}
