namespace LeanVibe.Generation.Views.Drawing;

/// <summary>The text classes of the style sheet and their sizes in pixels, so that layout knows how wide a text will be.</summary>
internal static class TextStyle
{
    private static readonly (string Class, double Size)[] Sizes =
    [
        ("t-display", 30), ("t-title", 20), ("t-head", 15), ("t-body", 13), ("t-small", 11.5), ("t-tiny", 10),
    ];

    public static double Size(string style) =>
        Sizes.FirstOrDefault(s => style.Split(' ').Contains(s.Class, StringComparer.Ordinal), ("", 13)).Item2;

    /// <summary>The size that text of this style is as wide as: bold runs wider.</summary>
    public static double Advance(string style) => Size(style) * (style.Contains("strong", StringComparison.Ordinal) ? 1.1 : 1);

    public static string Css() => string.Concat(Sizes.Select(s => FormattableString.Invariant($".lv-drawing .{s.Class}{{font-size:{s.Size}px}}")));
}
