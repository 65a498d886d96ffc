using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads what has or holds what: "an order has many items", "tasks of a project", "books by author".</summary>
internal static class RelationFinder
{
    private static readonly HashSet<string> Holding = ["contain", "include", "hold", "comprise", "group"];

    public static IReadOnlyList<Fact<Has>> Find(IReadOnlyList<Sentence> sentences, IReadOnlyList<Clause> clauses) =>
        [.. clauses.Where(c => !c.Negated && c.Subject is not null && Holding.Contains(c.Verb.Lemma)).SelectMany(FromVerb), .. sentences.SelectMany(FromHave), .. sentences.SelectMany(FromPreposition)];

    private static IEnumerable<Fact<Has>> FromVerb(Clause clause) =>
        clause.Objects.Select(o => Made(clause.Sentence, clause.Subject!, o, "holds", 0.7));

    private static IEnumerable<Fact<Has>> FromHave(Sentence sentence)
    {
        var phrases = NounPhrases.Find(sentence.Tokens);
        for (var i = 1; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Tag != Tag.Have)
            {
                continue;
            }

            var whole = phrases.FirstOrDefault(p => p.Last == i - 1 || (p.Last == i - 2 && sentence.Tokens[i - 1].Tag is Tag.Modal or Tag.Adverb));
            var part = phrases.FirstOrDefault(p => p.First > i && p.First - i <= 3);
            if (whole is not null && part is not null)
            {
                yield return Made(sentence, whole, part, "has", 0.8);
            }
        }
    }

    private static IEnumerable<Fact<Has>> FromPreposition(Sentence sentence)
    {
        var phrases = NounPhrases.Find(sentence.Tokens);
        foreach (var part in phrases)
        {
            var at = part.Last + 1;
            if (at < sentence.Tokens.Count && sentence.Tokens[at].Lower is "of" or "per" or "within")
            {
                var whole = phrases.FirstOrDefault(p => p.First > at && p.First - at <= 2);
                if (whole is not null)
                {
                    yield return Made(sentence, whole, part, "of", 0.6);
                }
            }
        }
    }

    private static Fact<Has> Made(Sentence sentence, NounPhrase whole, NounPhrase part, string rule, double confidence)
    {
        var start = Math.Min(whole.Words[0].Start, part.Words[0].Start);
        var end = Math.Max(whole.Head.End, part.Head.End);
        return new Fact<Has>(new Has(whole.Head.Lemma, part.Head.Lemma, Nouns.IsPlural(part.Head.Lower)), sentence.Text[start..end], sentence.Start + start, rule, confidence);
    }
}
