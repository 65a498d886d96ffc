using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads what has or holds what: "an order has many items", "tasks of a project", "books by author".</summary>
internal static class RelationFinder
{
    private static readonly HashSet<string> Holding = ["contain", "include", "hold", "comprise", "group"];

    /// <summary>What is done with others: after these, "with" names company, not contents.</summary>
    private static readonly HashSet<string> Sharing = ["share", "compare", "connect", "discuss", "exchange", "match", "play", "pay", "send"];

    private static readonly HashSet<string> Putting = ["upload", "add", "put", "organise", "organize", "group", "sort", "assign", "place", "file", "move", "arrange", "collect", "save", "attach", "link"];

    /// <summary>Nouns of what people ask for: "requests for equipment".</summary>
    private static readonly HashSet<string> Asking = ["request", "application", "booking", "reservation", "bid", "offer", "registration", "review", "ticket"];

    private static readonly HashSet<string> Sorting = ["list", "browse", "view", "see", "find", "filter", "group", "organise", "organize", "practise", "practice", "sort", "show", "search", "explore", "display"];

    public static IReadOnlyList<Fact<Has>> Find(IReadOnlyList<Sentence> sentences, IReadOnlyList<Clause> clauses) =>
        [.. clauses.Where(c => !c.Negated && c.Subject is not null && Holding.Contains(c.Verb.Lemma)).SelectMany(FromVerb), .. sentences.SelectMany(FromHave), .. sentences.SelectMany(FromPreposition), .. sentences.SelectMany(FromPossessive), .. sentences.SelectMany(s => FromWith(s, clauses)), .. clauses.Where(c => !c.Negated && Putting.Contains(c.Verb.Lemma)).SelectMany(FromPutting), .. clauses.Where(c => !c.Negated && Sorting.Contains(c.Verb.Lemma)).SelectMany(FromSorting)];

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
            if (at < sentence.Tokens.Count && (sentence.Tokens[at].Lower is "of" or "per" or "within" || sentence.Tokens[at].Lower is "for" or "on" && Asking.Contains(part.Head.Lemma)))
            {
                var whole = phrases.FirstOrDefault(p => p.First > at && p.First - at <= 2);
                if (whole is not null)
                {
                    yield return Made(sentence, whole, part, "of", 0.6);
                }
            }
        }
    }

    /// <summary>"Their pets' vaccinations", "a student's grades".</summary>
    private static IEnumerable<Fact<Has>> FromPossessive(Sentence sentence)
    {
        var phrases = NounPhrases.Find(sentence.Tokens);
        return phrases.Zip(phrases.Skip(1))
            .Where(pair => pair.Second.First == pair.First.Last + 2 && sentence.Tokens[pair.First.Last + 1].Tag == Tag.Possessive)
            .Select(pair => Made(sentence, pair.First, pair.Second, "possessive", 0.7));
    }

    /// <summary>"Exams with questions", "projects with tasks and files".</summary>
    private static IEnumerable<Fact<Has>> FromWith(Sentence sentence, IReadOnlyList<Clause> clauses)
    {
        var passed = clauses.Where(c => c.Sentence == sentence && Sharing.Contains(c.Verb.Lemma)).SelectMany(c => c.Objects).Select(o => o.First).ToHashSet();
        var tokens = sentence.Tokens;
        var phrases = NounPhrases.Find(tokens);
        return phrases.Where(p => p.Last + 1 < tokens.Count && tokens[p.Last + 1].Is("with") && !passed.Contains(p.First))
            .SelectMany(whole => Clauses.Objects(tokens, phrases, whole.Last + 2).Where(part => Nouns.IsPlural(part.Head.Lower)).Select(part => Made(sentence, whole, part, "with", 0.6)));
    }

    /// <summary>"Upload photos into albums", "assign tasks to projects".</summary>
    private static IEnumerable<Fact<Has>> FromPutting(Clause clause)
    {
        var tokens = clause.Sentence.Tokens;
        var into = clause.Objects.Count > 0 ? clause.Objects[^1].Last + 1 : tokens.Count;
        var whole = into < tokens.Count && tokens[into].Lower is "into" or "to" or "in" ? NounPhrases.Find(tokens).FirstOrDefault(p => p.First > into && p.First - into <= 2) : null;
        return whole is null ? [] : clause.Objects.Select(part => Made(clause.Sentence, whole, part, "into", 0.6));
    }

    /// <summary>"Browse books by course": each book belongs to a course.</summary>
    private static IEnumerable<Fact<Has>> FromSorting(Clause clause)
    {
        var tokens = clause.Sentence.Tokens;
        var by = clause.Objects.Count > 0 ? clause.Objects[^1].Last + 1 : tokens.Count;
        var whole = by < tokens.Count && tokens[by].Is("by") ? NounPhrases.Find(tokens).FirstOrDefault(p => p.First > by && p.First - by <= 2) : null;
        return whole is null ? [] : clause.Objects.Select(part => Made(clause.Sentence, whole, part, "by", 0.6));
    }

    /// <summary>The noun that says what it is: of "vaccination records" vaccination.</summary>
    private static string Core(NounPhrase phrase) =>
        phrase.Words.Count > 1 && Mentioned.IsSuffix(phrase.Head.Lemma) && phrase.Words[^2].IsNominal ? phrase.Words[^2].Lemma : phrase.Head.Lemma;

    private static Fact<Has> Made(Sentence sentence, NounPhrase whole, NounPhrase part, string rule, double confidence)
    {
        var start = Math.Min(whole.Words[0].Start, part.Words[0].Start);
        var end = Math.Max(whole.Head.End, part.Head.End);
        return new Fact<Has>(new Has(Core(whole), Core(part), Nouns.IsPlural(part.Head.Lower)), sentence.Text[start..end], sentence.Start + start, rule, confidence);
    }
}
