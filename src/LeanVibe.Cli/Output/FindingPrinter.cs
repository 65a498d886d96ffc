using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Cli.Output;

/// <summary>Findings like a compiler's: where, what, and how to mend it.</summary>
internal static class FindingPrinter
{
    public static void Print(IReadOnlyList<Finding> findings, TextWriter to)
    {
        foreach (var finding in findings)
        {
            var place = finding.Path.Length > 0 ? $"{finding.Path}: " : "";
            to.WriteLine($"{place}{(finding.Severity == Severity.Error ? "error" : "warning")} {finding.Code}: {finding.Message} {finding.Mend}".TrimEnd());
        }
    }
}
