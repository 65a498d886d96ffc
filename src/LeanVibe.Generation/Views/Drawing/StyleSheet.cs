namespace LeanVibe.Generation.Views.Drawing;

/// <summary>
/// The classes that drawings use, over variables for light and dark. A page that embeds a drawing may set <c>--lv-*</c> itself;
/// <c>data-theme</c> on an ancestor wins over the system's preference.
/// </summary>
internal static class StyleSheet
{
    public static string For(BrandColour brand) => $$"""

        .lv-drawing{ {{Light(brand)}} }
        @media (prefers-color-scheme:dark){ .lv-drawing{ {{Dark(brand)}} } }
        [data-theme=light] .lv-drawing{ {{Light(brand)}} }
        [data-theme=dark] .lv-drawing{ {{Dark(brand)}} }
        .lv-drawing{background:var(--ground);font-family:"Hanken Grotesk",Inter,system-ui,"Segoe UI","Liberation Sans",Arial,sans-serif;max-width:100%;height:auto}
        .lv-drawing text{fill:var(--ink)}
        {{TextStyle.Css()}}
        .lv-drawing .strong{font-weight:650}
        .lv-drawing .muted{fill:var(--muted)}
        .lv-drawing .brand{fill:var(--brand)}
        .lv-drawing .on-brand{fill:var(--on-brand)}
        .lv-drawing .mono{font-family:ui-monospace,"IBM Plex Mono",Consolas,"Liberation Mono",monospace}
        .lv-drawing .italic{font-style:italic}
        .lv-drawing .middle{text-anchor:middle}
        .lv-drawing .end{text-anchor:end}
        .lv-drawing .card{fill:var(--card);stroke:var(--line)}
        .lv-drawing .page{fill:var(--page)}
        .lv-drawing .frame{fill:var(--page);stroke:var(--edge);stroke-width:1.5}
        .lv-drawing .soft{fill:var(--soft)}
        .lv-drawing .grey{fill:var(--grey)}
        .lv-drawing .field{fill:var(--card);stroke:var(--edge)}
        .lv-drawing .fill-brand{fill:var(--brand)}
        .lv-drawing .tint{fill:var(--brand);fill-opacity:.14}
        .lv-drawing .tint-2{fill:var(--brand);fill-opacity:.34}
        .lv-drawing .hair{fill:none;stroke:var(--line)}
        .lv-drawing .stroke{fill:none;stroke:var(--edge);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
        .lv-drawing .stroke-brand{fill:none;stroke:var(--brand);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
        .lv-drawing .dashed{stroke-dasharray:5 4}
        .lv-drawing .wire{fill:none;stroke-width:1.6;stroke-linejoin:round}
        .lv-drawing .mark{stroke-width:1.6;stroke-linecap:round;fill:var(--ground)}
        .lv-drawing .success{fill:var(--success)}
        .lv-drawing .warning{fill:var(--warning)}
        .lv-drawing .danger{fill:var(--danger)}
        .lv-drawing .info{fill:var(--info)}
        .lv-drawing .neutral{fill:var(--muted)}
        {{string.Concat(Enumerable.Range(0, Tints.Length).Select(i => $".lv-drawing .hue-{i}{{stroke:var(--hue-{i})}}"))}}

        """.ReplaceLineEndings("\n");

    /// <summary>How many colours <c>hue-n</c> has.</summary>
    public static int Hues => Tints.Length;

    private static readonly (string Light, string Dark)[] Tints =
    [
        ("#3f6fb5", "#7ea9e8"), ("#a8552e", "#e39a72"), ("#2f7d5b", "#6cc49c"), ("#8a4f9e", "#c391d6"), ("#8a6a12", "#d3b04c"), ("#2b7a86", "#68bccb"), ("#b04468", "#e88aa9"),
    ];

    private static string Light(BrandColour brand) =>
        Variables("#ffffff", "#ffffff", "#fbfbfa", "#f2f3f1", "#dcdedb", "#e2e4e1", "#9aa19c", "#1d2320", "#5d6661", brand.Light, brand.OnLight)
        + Status("#2c7a45", "#96690a", "#b3372f", "#2c66a8") + string.Concat(Tints.Select((t, i) => $"--hue-{i}:{t.Light};"));

    private static string Dark(BrandColour brand) =>
        Variables("#14171c", "#1c2026", "#181b20", "#242930", "#3a4048", "#2d333b", "#6e7681", "#eceff2", "#a3abb5", brand.Dark, brand.OnDark)
        + Status("#6cc48a", "#dcb04f", "#ef8a82", "#82b3ea") + string.Concat(Tints.Select((t, i) => $"--hue-{i}:{t.Dark};"));

    private static string Variables(
        string ground, string card, string page, string soft, string grey, string line, string edge, string ink, string muted, string brand, string onBrand) =>
        $"--ground:var(--lv-ground,{ground});--card:var(--lv-card,{card});--page:var(--lv-page,{page});--soft:var(--lv-soft,{soft});--grey:var(--lv-grey,{grey});"
        + $"--line:var(--lv-line,{line});--edge:var(--lv-edge,{edge});--ink:var(--lv-ink,{ink});--muted:var(--lv-muted,{muted});--brand:{brand};--on-brand:{onBrand};";

    private static string Status(string success, string warning, string danger, string info) =>
        $"--success:{success};--warning:{warning};--danger:{danger};--info:{info};";
}
