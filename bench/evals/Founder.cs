using System.Text.RegularExpressions;
using LeanVibe.Elicitation.Questions;

namespace LeanVibe.Evals;

/// <summary>
/// Answers as a founder would who knows the items and says nothing unasked: at most three items an answer, only those that fit the question,
/// each once; a suggestion is chosen when one of the items speaks of it; otherwise "I don't know".
/// </summary>
internal sealed partial class Founder(KnownBrief brief)
{
    private const int AtOnce = 3;
    private readonly HashSet<Item> told = [];

    [GeneratedRegex(@"^(?:please\s+)?(?:test|check|verify|validate|ensure|confirm|assess|evaluate|attempt to|try to)\s+(?:that\s+|the\s+functionality\s+of\s+|the\s+functionality\s+|the\s+ability\s+to\s+|if\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Testing();

    [GeneratedRegex(@"\s*\b(?:api endpoint|api|endpoint)\b|\s+(?:by|after)\s+(?:sending|making|submitting)\s+(?:a|an)\s+(?:authenticated\s+|post\s+|get\s+)?requests?\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Jargon();

    public (string Text, IReadOnlyList<string> Chosen) Answer(Question question)
    {
        var chosen = question.Suggestions.Where(s => s.Means.Count > 0 && Words.Of(s.Label) is { Count: > 0 } words && brief.Items.Any(i => words.IsSubsetOf(Words.Of(i.Text + " " + i.Expect)))).Select(s => s.Id).ToList();
        var items = brief.Items.Where(i => !told.Contains(i) && Fits(i, question)).OrderByDescending(i => Words.Of(i.Text).Count(Words.Of(question.Text).Contains)).Take(AtOnce).ToList();
        told.UnionWith(items);
        var text = string.Join(" ", items.Select(Said));
        return text.Length == 0 && chosen.Count == 0 ? ("I don't know.", []) : (text, question.Several ? chosen : [.. chosen.Take(1)]);
    }

    /// <summary>Open questions about things get data, those about doing get what is done; the others get what shares a word with them.</summary>
    private static bool Fits(Item item, Question question)
    {
        var shares = Words.Of(question.Text).Overlaps(Words.Of(item.Text));
        var isColour = item.Text.Contains("color", StringComparison.OrdinalIgnoreCase);
        return question.Topic switch
        {
            Topic.Looks => isColour && question.Text.Contains("colour", StringComparison.OrdinalIgnoreCase),
            _ when isColour => false,
            Topic.What => item.Kind == ItemKind.Data || !question.Text.Contains("keep", StringComparison.Ordinal),
            Topic.Data => shares,
            Topic.Money => Words.Of(item.Text + " " + item.Expect).Overlaps(Words.Of("pay payment price purchase invoice cost checkout")),
            Topic.Measures => Words.Of(item.Text).Overlaps(Words.Of("report statistics chart graph analysis history")),
            _ => shares,
        };
    }

    private static string Said(Item item) => item.Kind == ItemKind.Data
        ? $"It keeps {item.Text}."
        : Jargon().Replace(Testing().Replace(item.Text, ""), "").Trim().TrimEnd('.') is { Length: > 0 } said ? $"{char.ToUpperInvariant(said[0])}{said[1..]}." : "";
}
