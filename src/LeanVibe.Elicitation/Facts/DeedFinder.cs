using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Turns clauses into deeds: who does what to what, in dictionary forms.</summary>
internal static class DeedFinder
{
    public static IReadOnlyList<Fact<Deed>> Find(IEnumerable<Clause> clauses) =>
        [.. clauses.Where(c => !c.Negated).SelectMany(clause => Targets(clause).Select(target => new Fact<Deed>(
            new Deed(clause.Subject?.Head.Lemma ?? (clause.Pronoun is "i" or "we" ? PersonaFinder.StoryOf(clause.Sentence)?.Split(' ')[^1] : null) ?? clause.Pronoun, clause.Verb.Lemma, target), Quote(clause), clause.Sentence.Start + clause.Verb.Start, "clause", 0.8)))];

    private static IEnumerable<string> Targets(Clause clause) =>
        clause.Objects.Count == 0 ? [""] : clause.Objects.Select(o => string.Join(' ', o.Lemmas));

    internal static string Quote(Clause clause)
    {
        var end = clause.Objects.Count > 0 ? clause.Objects[^1].Head.End : clause.Verb.End;
        var start = clause.Subject is { } subject && subject.Words[0].Start < end ? subject.Words[0].Start : clause.Verb.Start;
        return clause.Sentence.Text[start..end];
    }
}
