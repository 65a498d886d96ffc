using LeanVibe.Elicitation.Facts;

namespace LeanVibe.Elicitation.Settling;

/// <summary>
/// Decisions written one a line, beside facts as in <see cref="FactNotation"/>: <c>rename box: crate</c>, <c>approve listing: moderator</c>, <c>audience members</c>,
/// <c>character editorial</c>, <c>measure order: total</c>, <c>language de</c>,
/// <c>field title of course: optional</c>.
/// </summary>
public static class DecisionNotation
{
    /// <summary>Null when the line is no decision, and so a fact.</summary>
    public static Decision? Read(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !Enum.TryParse<DecisionKind>(line[..space], ignoreCase: true, out var kind) || char.IsUpper(line[0]) || char.IsDigit(line[0]))
        {
            return null;
        }

        var rest = line[(space + 1)..].Split(':', 2, StringSplitOptions.TrimEntries);
        return new Decision(kind, rest[0], rest.Length > 1 ? rest[1] : "");
    }

    public static string Write(Decision decision) =>
        $"{decision.Kind.ToString().ToLowerInvariant()} {decision.Subject}{(decision.Value.Length > 0 ? ": " + decision.Value : "")}";

    /// <summary>Adds the decisions among these lines; the last word holds.</summary>
    internal static IReadOnlyList<Decision> Add(IReadOnlyList<Decision> decisions, IEnumerable<string> lines) =>
        lines.Select(Read).OfType<Decision>().Aggregate(decisions, (all, d) => [.. all.Where(o => o.Kind != d.Kind || (!d.IsSole && o.Subject != d.Subject)), d]);

    /// <summary>The facts among these lines.</summary>
    internal static FactSet Facts(IEnumerable<string> lines, string quote, string rule, int turn, FactSource source) =>
        FactNotation.Read(lines.Where(l => Read(l) is null), quote, rule, turn, source);
}
