namespace LeanVibe.Elicitation.Language;

/// <summary>
/// Gives each word its part of speech: first what the lexicon and the ending allow, then, where noun and verb
/// are both possible, what the words before it ask for.
/// </summary>
internal static class Tagger
{
    private static readonly Lexicon Words = Lexicon.English;

    public static IReadOnlyList<Token> Tag(string text)
    {
        var tokens = Tokenizer.Cut(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Tag == Language.Tag.Noun || tokens[i].Lower is "n't" or "n’t")
            {
                tokens[i] = Decide(tokens, i);
            }
        }

        return tokens;
    }

    private static Token Decide(List<Token> tokens, int at)
    {
        var token = tokens[at];
        var word = token.Lower;
        var before = at > 0 ? tokens[at - 1] : null;
        var next = at + 1 < tokens.Count ? tokens[at + 1].Lower : "";

        if (token.Text == "IT" && before?.Tag is Language.Tag.Determiner or Language.Tag.Preposition)
        {
            return token with { Tag = Language.Tag.Name };
        }

        if (ClosedTag(word, next, before) is { } closed)
        {
            return token with { Tag = closed, Lemma = closed == Language.Tag.Be ? "be" : word };
        }

        var known = Words.Adjectives.Contains(word);
        if (Words.Adverbs.Contains(word) && !known)
        {
            return token with { Tag = Language.Tag.Adverb };
        }

        if (VerbReading.Of(tokens, at) is { } verb)
        {
            return verb;
        }

        if (known && !(Words.AdjectivesAlsoNouns.Contains(word) && !NextIsNominal(next)))
        {
            return token with { Tag = Language.Tag.Adjective };
        }

        if (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("reply" or "supply" or "family" or "assembly" or "anomaly"))
        {
            return token with { Tag = Language.Tag.Adverb };
        }

        if (!NounsAllTheSame.Contains(word) && !PersonNouns.Are(word) && AdjectiveEnding(word) && NextIsNominal(next) && !IsDoing(next))
        {
            return token with { Tag = Language.Tag.Adjective };
        }

        var name = at > 0 && char.IsUpper(token.Text[0]) && before!.Tag != Language.Tag.Stop;
        return token with { Tag = name ? Language.Tag.Name : Language.Tag.Noun, Lemma = Nouns.Singular(word) };
    }

    private static Tag? ClosedTag(string word, string next, Token? before) => word switch
    {
        "to" => Language.Tag.To,
        "next" when next != "to" => Language.Tag.Adjective,
        "that" or "which" or "who" or "whom" or "whose" or "where" or "when" or "how" or "why" or "what" or "whether" =>
            word == "that" && before?.IsNominal != true && !Words.In(next, "modal") && !Words.In(next, "be") && !Words.In(next, "pronoun") && !Words.In(next, "determiner")
                ? Language.Tag.Determiner : Language.Tag.Question,
        _ when Words.In(word, "negation") && word is not "no" => Language.Tag.Negation,
        _ when Words.In(word, "modal") => Language.Tag.Modal,
        _ when Words.In(word, "be") => Language.Tag.Be,
        _ when Words.In(word, "have") => Language.Tag.Have,
        _ when Words.In(word, "do") => Language.Tag.Do,
        "her" or "his" or "my" => Language.Tag.Determiner,
        _ when Words.In(word, "determiner") => Language.Tag.Determiner,
        _ when Words.In(word, "pronoun") => Language.Tag.Pronoun,
        _ when Words.In(word, "conjunction") => Language.Tag.Conjunction,
        _ when Words.In(word, "preposition") => Language.Tag.Preposition,
        _ when Words.In(word, "number") => Language.Tag.Number,
        _ => null,
    };

    private static bool NextIsNominal(string next) =>
        next.Length > 1 && char.IsLetter(next[0]) && Words.Closed[next] is var closed && !closed.Any() && !Words.Adverbs.Contains(next);

    /// <summary>"Sells" can only be what somebody does, so that the word before it is who does it ("the cooperative sells honey").</summary>
    private static bool IsDoing(string next) => Verbs.BaseOfPresent(next) is { } verb && verb != next && !Words.AlsoNouns.Contains(verb);

    private static bool AdjectiveEnding(string word) =>
        word.Length > 5 && Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Nouns that end like adjectives.</summary>
    private static readonly HashSet<string> NounsAllTheSame =
        ["archive", "clinic", "collectible", "commentary", "deliverable", "dictionary", "documentary", "fabric", "glossary", "itinerary", "library", "locomotive", "mortuary", "mosaic", "picnic", "salary", "sanctuary", "seminary", "stable", "timetable", "variable", "vegetable", "veterinary"];

    private static readonly string[] Endings =
        ["able", "ible", "ful", "ous", "less", "ical", "ional", "ular", "ary", "ish", "ive", "ial", "ic"];
}
