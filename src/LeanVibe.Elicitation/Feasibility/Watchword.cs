using System.Text.RegularExpressions;

namespace LeanVibe.Elicitation.Feasibility;

/// <summary>Words that call for a finding.</summary>
internal sealed record Watchword(string Code, Weight Weight, string Pattern, string Message, string Mend)
{
    private readonly Regex pattern = new($@"(?<!\p{{L}})(?:{Pattern})(?!\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public FeasibilityFinding? In(string text, FeasibilityKind kind) =>
        pattern.Match(text) is { Success: true } match ? new FeasibilityFinding(Code, kind, Weight, match.Value, Message, Mend) : null;
}
