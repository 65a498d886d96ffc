using System.Text.RegularExpressions;

namespace LeanVibe.Generation.Kits.Docs;

/// <summary>A founder's words inside Markdown: one line, no markup of their own.</summary>
internal static partial class Markdown
{
    public static string Text(string text) => Special().Replace(text.ReplaceLineEndings(" ").Trim(), @"\$0");

    public static string Cell(string text) => Text(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>"farms, boxes and orders"; "none" for nothing.</summary>
    public static string List(IEnumerable<string> words) => words.Select(Text).ToList() switch
    {
        [] => "none",
        [var one] => one,
        [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
    };

    [GeneratedRegex(@"[\\`*_<>\[\]]|^[#+-](?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
