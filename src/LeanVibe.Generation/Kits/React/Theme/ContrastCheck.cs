namespace LeanVibe.Generation.Kits.React.Theme;

/// <summary>Two colours that meet on the screen, the contrast they need (WCAG 2.2 AA or more) and the one they have.</summary>
public sealed record ContrastCheck(string Mode, string One, string Other, double Least, double Got)
{
    public bool Holds => Got >= Least;

    internal static IEnumerable<ContrastCheck> Of(string mode, Scheme scheme) =>
        Pairs().Select(p => new ContrastCheck(mode, p.One, p.Other, p.Least, Srgb.Contrast(scheme[p.One], scheme[p.Other])));

    private static IEnumerable<(string One, string Other, double Least)> Pairs() =>
    [
        .. from ground in Scheme.Grounds
           from pair in (IEnumerable<(string, double)>)
           [
               ("ink", 7), ("ink-muted", 4.5), ("ink-faint", 4.5), ("line-strong", 3), ("focus", 3),
               .. Scheme.Families.SelectMany(f => new[] { (f, Scheme.FillContrast(f)), ($"{f}-text", 4.5) }),
           ]
           select (pair.Item1, ground, pair.Item2),
        .. Scheme.Families.SelectMany(f => new[] { ($"on-{f}", f, 4.5), ($"on-{f}", $"{f}-hover", 4.5), ($"{f}-text", $"{f}-soft", 4.5) }),
        .. Enumerable.Range(1, 5).Select(i => ($"chart-{i}", "surface", 3.0)),
    ];
}
