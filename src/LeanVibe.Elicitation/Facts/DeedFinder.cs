using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Turns clauses into deeds: who does what to what, in dictionary forms.</summary>
internal static class DeedFinder
{
    public static IReadOnlyList<Fact<Deed>> Find(IEnumerable<Clause> clauses) =>
        [.. clauses.Where(c => !c.Negated).SelectMany(clause => Targets(clause).Select(target => new Fact<Deed>(
            new Deed(clause.Subject?.Head.Lemma ?? (clause.Pronoun is "i" or "we" ? PersonaFinder.StoryOf(clause.Sentence)?.Split(' ')[^1] : null) ?? (clause.Pronoun is "others" ? "user" : clause.Pronoun), clause.Verb.Lemma, target), Quote(clause), clause.Sentence.Start + clause.Verb.Start, "clause", 0.8)))];

    private static IEnumerable<string> Targets(Clause clause) =>
        clause.Objects.Count == 0 ? [""] : clause.Objects.Select(o => string.Join(' ', o.Lemmas));

    internal static string Quote(Clause clause)
    {
        var places = clause.Objects.Append(clause.Subject).OfType<NounPhrase>().SelectMany(p => p.Words).Append(clause.Verb).ToList();
        return clause.Sentence.Text[places.Min(t => t.Start)..places.Max(t => t.End)];
    }
}
