using System.Text.RegularExpressions;

namespace LeanVibe.Factory.Build;

/// <summary>Reads what compilers complain about: MSBuild and TypeScript write "file(line,column): error CODE: message".</summary>
internal static partial class Diagnostics
{
    public static IReadOnlyList<Diagnostic> Of(string output, string folder, Workspace workspace) =>
    [
        .. Line().Matches(output)
            .Select(m => new Diagnostic(
                workspace.Relative(Path.GetFullPath(m.Groups["file"].Value.Trim(), folder)),
                m.Groups["line"].Value,
                m.Groups["code"].Value,
                m.Groups["message"].Value.Trim()))
            .Distinct(),
    ];

    [GeneratedRegex(@"^(?<file>[^(\r\n:]+?)(\((?<line>\d+)(,\d+)*\))?\s*: (?<level>error|warning) (?<code>\w+): (?<message>.*?)(\s\[[^\]\r\n]+\])?\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}

internal sealed record Diagnostic(string File, string Line, string Code, string Message)
{
    public string Place => Line.Length > 0 ? $"{File}:{Line}" : File;
}
