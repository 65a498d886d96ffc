using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Finds attributes and whose they are: "boxes with a price and stock", "farmers set prices", "the title of a book".</summary>
internal static class AttributeFinder
{
    private static readonly HashSet<string> Setting = ["set", "specify", "enter", "define", "choose", "change", "record", "track", "give", "update", "fill", "log"];

    /// <summary>The rule of what is written down each time ("log sets and weights"): it belongs to what has a day.</summary>
    public const string Logged = "logged";

    public static IReadOnlyList<Fact<AttributeOf>> Find(IReadOnlyList<Sentence> sentences, IReadOnlyList<Clause> clauses, Library library)
    {
        var found = new List<Fact<AttributeOf>>();
        var details = OwnDetails.Find(clauses, library);
        if (details.Count > 0)
        {
            var whole = ProductItself.Find(sentences, library)?.Value.Word.Split(' ')[^1] ?? "profile";
            found.AddRange(details.SelectMany(d => d.Details.SelectMany(p => Read(d.Sentence, p, whole, library, 0.8))));
        }

        foreach (var clause in clauses.Where(c => details.Count == 0 && Setting.Contains(c.Verb.Lemma) && !c.Negated))
        {
            found.AddRange(clause.Objects.SelectMany(o => Read(clause.Sentence, o, "", library, 0.7)).Select(f => clause.Verb.Lemma == "log" ? f with { Rule = Logged } : f));
        }

        foreach (var sentence in sentences)
        {
            found.AddRange(With(sentence, library));
            found.AddRange(Unknown(sentence, library));
            found.AddRange(CriterionFinder.Find(sentence, clauses).Select(c => CriterionFinder.AsField(sentence, c.Owner, c.Criterion, library)).OfType<Fact<AttributeOf>>());
            found.AddRange(KindFinder.Find(sentence).Select(k => KindFinder.AsField(sentence, k.General, k.Kinds)));
        }

        return [.. found.DistinctBy(f => f.Value)];
    }

    /// <summary>"X with a, b and c", "X including a and b", "the a of X".</summary>
    private static IEnumerable<Fact<AttributeOf>> With(Sentence sentence, Library library)
    {
        var phrases = NounPhrases.Find(sentence.Tokens);
        NounPhrase? owner = null;
        foreach (var phrase in phrases)
        {
            var between = owner is null ? [] : sentence.Tokens.Skip(owner.Last + 1).Take(phrase.First - owner.Last - 1).ToList();
            var listed = owner is not null && between.All(t => t.Tag is Tag.Comma or Tag.Conjunction or Tag.Determiner or Tag.Number || t.Lower is "with" or "has" or "have" or "including" or "containing" or "such" or "as" or "like") && between.Any(t => t.Tag is not (Tag.Comma or Tag.Conjunction or Tag.Determiner or Tag.Number))
                || owner is not null && sentence.Tokens.Skip(owner.Last + 1).Take(3).Any(t => t.Lower is "with" or "has" or "have" or "including" or "consists" or "shows" or "needs") && library.Attributes.ContainsKey(phrase.Head.Lemma);
            var attributes = listed ? Read(sentence, phrase, owner!.Head.Lemma, library, 0.8).ToList() : [];
            if (attributes.Count > 0)
            {
                foreach (var attribute in attributes)
                {
                    yield return attribute;
                }
            }
            else
            {
                owner = phrase;
            }
        }
    }

    /// <summary>"A course has a motto": one of something that nobody knows as a thing, a person or a detail is written down in words.</summary>
    private static IEnumerable<Fact<AttributeOf>> Unknown(Sentence sentence, Library library)
    {
        var (tokens, phrases) = (sentence.Tokens, NounPhrases.Find(sentence.Tokens));
        var have = tokens.Index().FirstOrDefault(t => t.Item.Tag == Tag.Have).Index;
        var owner = phrases.LastOrDefault(p => p.Last < have && tokens.Skip(p.Last + 1).Take(have - p.Last - 1).All(t => t.Tag is Tag.Modal or Tag.Adverb))?.Head.Lemma;
        return owner is null || library.People.ContainsKey(owner) || !library.ThingsByWord.ContainsKey(owner) ? []
            : Clauses.Objects(tokens, phrases, have + 1).Where(o => IsOneOfAKind(tokens, o, library))
                .Select(o => new Fact<AttributeOf>(new AttributeOf(owner, Nouns.Sentence(string.Join(' ', o.Lemmas))), o.Text, sentence.Start + o.Words[0].Start, "possessed", 0.6));
    }

    private static bool IsOneOfAKind(IReadOnlyList<Token> tokens, NounPhrase phrase, Library library)
    {
        bool IsKnown(string word) => library.ThingsByWord.ContainsKey(word) || library.People.ContainsKey(word) || library.NoThings.ContainsKey(word) || library.Attributes.ContainsKey(word);
        return tokens[phrase.First - 1].Lower is "a" or "an" && phrase.Head.Lower == phrase.Head.Lemma && phrase.Lemmas.Count <= 2 && !IsKnown(phrase.Head.Lemma) && !IsKnown(string.Join(' ', phrase.Lemmas));
    }

    /// <summary>"Warranty date" is a date of that name, where the noun before is no thing and not the owner.</summary>
    private static string? Narrower(NounPhrase phrase, string owner, Library library)
    {
        var words = phrase.Lemmas;
        var narrows = words.Count > 1 && phrase.Words[^2].Tag == Tag.Noun && words[^2] != owner && !library.ThingsByWord.ContainsKey(words[^2]) && !library.NoThings.ContainsKey(words[^2]);
        var notation = narrows ? library.Attributes.GetValueOrDefault(words[^1]) : null;
        var type = notation?.IndexOfAny([':', '(']) ?? -1;
        return type > 0 ? $"{Nouns.Sentence(words[^2])} {words[^1]}{notation![type..]}" : null;
    }

    private static IEnumerable<Fact<AttributeOf>> Read(Sentence sentence, NounPhrase phrase, string owner, Library library, double confidence)
    {
        var words = phrase.Lemmas;
        var pair = words.Count > 1 ? words[^2] + " " + words[^1] : words[^1];
        var notation = library.Attributes.GetValueOrDefault(pair) ?? Narrower(phrase, owner, library) ?? library.Attributes.GetValueOrDefault(words[^1]);
        if (notation is not null)
        {
            var whose = owner.Length > 0 ? owner : words.Count > 1 && library.ThingsByWord.ContainsKey(words[^2]) ? words[^2] : "";
            yield return new Fact<AttributeOf>(new AttributeOf(whose, notation), phrase.Text, sentence.Start + phrase.Words[0].Start, "attribute", confidence);
        }
    }
}
