using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads what the founder does not want: "no payments", "without comments", "drop the blog", "a newsletter is not needed".</summary>
/// <remarks>Find the word that refuses; the nouns that it governs, listed ones included, are what is refused.</remarks>
internal static class UnwantedFinder
{
    /// <summary>Verbs that a negation before them turns into a refusal of what follows: "should not have a blog".</summary>
    private static readonly HashSet<string> Wanting = ["need", "want", "have", "allow", "include", "offer", "support", "use", "require", "add", "show", "build", "like", "contain"];

    /// <summary>Orders to leave something out, at the beginning of a sentence.</summary>
    private static readonly HashSet<string> Dropping = ["drop", "skip", "scrap", "omit", "exclude", "ditch", "avoid", "forget"];

    /// <summary>The same where something was said before; in a brief these tell what people do ("Remove items from the cart").</summary>
    private static readonly HashSet<string> TakingBack = ["remove", "delete", "cut", "cancel"];

    private static readonly HashSet<string> Polite = ["please", "ok", "okay", "actually", "no", "well", "sorry", "then", "also", "and", "but", "let", "s", "'s", "’s", "us", "we", "you", "i", "can", "could", "would", "should", "want", "to", "rather", "just", "now"];
    private static readonly HashSet<string> Needless = ["needed", "wanted", "necessary", "required", "unnecessary", "unwanted", "superfluous"];
    private static readonly HashSet<string> Empty = ["user", "online", "any"];

    public static IReadOnlyList<Fact<string>> Find(IReadOnlyList<Sentence> sentences, Library library, bool isAnswer = false)
    {
        var found = new List<Fact<string>>();
        foreach (var sentence in sentences)
        {
            var phrases = NounPhrases.Find(sentence.Tokens);
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                var refused = After(sentence.Tokens, i, isAnswer) is { } from ? Clauses.Objects(sentence.Tokens, phrases, from) : Before(sentence.Tokens, phrases, i);
                found.AddRange(refused.SelectMany(p => Words(p, library).Select(w => new Fact<string>(w, Quote(sentence, i, p), sentence.Start + Math.Min(sentence.Tokens[i].Start, p.Words[0].Start), "unwanted", 0.9))));
            }
        }

        return [.. found.DistinctBy(f => f.Value)];
    }

    /// <summary>Where the refused nouns begin when the token at this place refuses what follows it.</summary>
    private static int? After(IReadOnlyList<Token> tokens, int at, bool isAnswer)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        return tokens[at] switch
        {
            _ when next is null => null,
            { Lower: "no" } when next.Lower is "need" && at + 3 < tokens.Count && tokens[at + 2].Is("for") => at + 3,
            { Lower: "no" } when next.Lower is "longer" or "matter" or "one" or "need" or "," => null,
            { Lower: "no" } when next.Is("more") => at + 2 < tokens.Count && !tokens[at + 2].Is("than") ? at + 2 : null,
            { Lower: "no" or "without" } => at + 1,
            { Tag: Tag.Negation } => Wanted(tokens, at + 1),
            { Lower: "instead" } when next.Is("of") => at + 2,
            { Lower: "leave" or "take" } when next.Is("out") && IsOrder(tokens, at) => at + 2,
            { Lower: "get" } when next.Is("rid") && IsOrder(tokens, at) => at + 3,
            { Lemma: var verb } when (Dropping.Contains(verb) || (isAnswer && TakingBack.Contains(verb))) && IsOrder(tokens, at) => next.Is("about") ? at + 2 : at + 1,
            _ => null,
        };
    }

    private static int? Wanted(IReadOnlyList<Token> tokens, int at)
    {
        for (; at < tokens.Count; at++)
        {
            if (Wanting.Contains(tokens[at].Lemma) || tokens[at].Tag == Tag.Have)
            {
                return at + 1;
            }

            if (tokens[at].Tag is not (Tag.Adverb or Tag.Be or Tag.To))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Nothing but politeness stands before it.</summary>
    private static bool IsOrder(IReadOnlyList<Token> tokens, int at) =>
        tokens.Take(at).All(t => Polite.Contains(t.Lower) || t.Tag is Tag.Comma or Tag.Possessive);

    /// <summary>"A newsletter is not needed", "comments are unnecessary".</summary>
    private static IEnumerable<NounPhrase> Before(IReadOnlyList<Token> tokens, IReadOnlyList<NounPhrase> phrases, int at)
    {
        if (!Needless.Contains(tokens[at].Lower) || at == 0)
        {
            return [];
        }

        var start = at - 1;
        var negated = tokens[at].Lower.StartsWith("un", StringComparison.Ordinal) || tokens[at].Is("superfluous");
        while (start >= 0 && tokens[start].Tag is Tag.Negation or Tag.Be or Tag.Adverb or Tag.Modal or Tag.Do)
        {
            negated |= tokens[start].Tag == Tag.Negation || tokens[start].Lower.EndsWith("n't", StringComparison.Ordinal);
            start--;
        }

        return negated && start < at - 1 ? phrases.Where(p => p.Last == start) : [];
    }

    private static IEnumerable<string> Words(NounPhrase phrase, Library library)
    {
        var words = phrase.Lemmas.SkipWhile((w, i) => i < phrase.Words.Count - 1 && Empty.Contains(w)).ToList();
        yield return string.Join(' ', words.TakeLast(3));
        var named = phrase.Words.Take(phrase.Words.Count - 1).All(w => w.IsNominal && !library.People.ContainsKey(w.Lemma));
        if (words.Count > 1 && named)
        {
            yield return words[^1];
        }
    }

    private static string Quote(Sentence sentence, int at, NounPhrase phrase) =>
        sentence.Text[Math.Min(sentence.Tokens[at].Start, phrase.Words[0].Start)..Math.Max(sentence.Tokens[at].End, phrase.Head.End)];
}
