namespace LeanVibe.Generation.Kits.React;

/// <summary>Words of the Blueprint inside a comment of the code: one line that cannot end the comment.</summary>
internal static class Comments
{
    public static string Line(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("*/", "* /", StringComparison.Ordinal);
}
