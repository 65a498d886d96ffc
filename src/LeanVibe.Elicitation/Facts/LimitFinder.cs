using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads limits on who may do what: "only admins may approve listings", "posts can only be deleted by moderators", "guests cannot comment".</summary>
internal static class LimitFinder
{
    public static IReadOnlyList<Fact<Limit>> Find(IReadOnlyList<Clause> clauses) =>
        [.. clauses.Where(c => c.Subject is not null).SelectMany(Of).DistinctBy(f => f.Value)];

    private static IEnumerable<Fact<Limit>> Of(Clause clause)
    {
        var only = IsOnly(clause);
        if (!only && !(clause.Negated && IsForbidding(clause)))
        {
            return [];
        }

        var targets = clause.Objects.Count == 0 ? [""] : clause.Objects.Select(o => string.Join(' ', o.Lemmas));
        return targets.Select(t => new Fact<Limit>(new Limit(clause.Subject!.Head.Lemma, clause.Verb.Lemma, t, only), DeedFinder.Quote(clause), clause.Sentence.Start + clause.Verb.Start, only ? "only" : "may-not", 0.9));
    }

    /// <summary>"Only" before who does it; of a passive ("can only be deleted by ...") also before the verb, or before "by".</summary>
    private static bool IsOnly(Clause clause)
    {
        var tokens = clause.Sentence.Tokens;
        var before = clause.Subject!.First - 1;
        while (before >= 0 && tokens[before].Tag is Tag.Determiner or Tag.Preposition)
        {
            before--;
        }

        return clause.Subject.Words[0].Is("only") || (before >= 0 && tokens[before].Is("only")) || (clause.Passive && tokens.Take(clause.VerbAt).Reverse().TakeWhile(t => t.Tag is Tag.Adverb or Tag.Adjective or Tag.Be or Tag.Modal).Any(t => t.Is("only")));
    }

    private static bool IsForbidding(Clause clause)
    {
        var before = clause.Sentence.Tokens.Take(clause.VerbAt).Reverse().TakeWhile(t => t.Tag is Tag.Negation or Tag.Modal or Tag.Adverb or Tag.Be or Tag.To).ToList();
        return before.Any(t => t.Tag == Tag.Modal || t.Lower is "allowed");
    }
}
