using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Joins what was said later to what was said before: the later word wins where both cannot be, everything else stays.</summary>
/// <remarks>Take back what the later turn refuses; let go of refusals that it asks for again; replace what it says differently; add the rest.</remarks>
public static class FactJoining
{
    public static FactSet With(this FactSet earlier, FactSet later)
    {
        var library = Library.Standard;
        var (kept, withdrawn) = Withdrawal.Of(earlier, later, library);
        return kept with
        {
            Text = string.Join('\n', new[] { earlier.Text, later.Text }.Where(t => t.Length > 0)),
            Name = Later(kept.Name, later.Name),
            Background = Later(kept.Background, later.Background),
            Primary = Later(kept.Primary, later.Primary),
            FeePercent = Later(kept.FeePercent, later.FeePercent),
            Currency = Later(kept.Currency, later.Currency),
            Personas = Union(kept.Personas, later.Personas, p => p.Word),
            Mentions = Union(kept.Mentions, later.Mentions, m => m.Word),
            Deeds = Union(kept.Deeds, later.Deeds, d => d),
            Attributes = Union(kept.Attributes, later.Attributes, a => a),
            Relations = Union(kept.Relations, later.Relations, r => r),
            Limits = Union(kept.Limits, later.Limits, l => l),
            Lives = Union(kept.Lives, later.Lives, l => l.Thing),
            Qualities = Union(kept.Qualities, later.Qualities, q => q),
            Capabilities = Union(kept.Capabilities, later.Capabilities, c => c),
            Pages = Union(kept.Pages, later.Pages, p => p),
            Unwanted = Union(kept.Unwanted, later.Unwanted, u => u),
            Withdrawn = [.. kept.Withdrawn, .. withdrawn],
        };
    }

    /// <summary>The later word, unless it is only a guess beside something said outright.</summary>
    private static Fact<T>? Later<T>(Fact<T>? before, Fact<T>? after) =>
        before is null || (after is not null && after.Confidence >= before.Confidence - 0.1) ? after ?? before : before;

    /// <summary>The first place where something was said stays its origin, with the greatest confidence it was ever said with.</summary>
    private static List<Fact<T>> Union<T, TKey>(IReadOnlyList<Fact<T>> before, IReadOnlyList<Fact<T>> after, Func<T, TKey> key) =>
        [.. before.Concat(after).GroupBy(f => key(f.Value)).Select(same => same.MaxBy(f => f.Confidence)!)];
}
