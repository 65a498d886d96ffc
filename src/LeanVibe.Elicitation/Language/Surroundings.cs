namespace LeanVibe.Elicitation.Language;

/// <summary>What stands around a word: the tagged words before it, and a look at the next one, which has no tag yet.</summary>
internal static class Surroundings
{
    private static readonly Lexicon Words = Lexicon.English;

    /// <summary>Only verbs of one form are listed together: after a gerund ("for adding tasks, time ...") a base form is a noun.</summary>
    public static bool BaseFormBefore(List<Token> tokens, int at) =>
        Enumerable.Range(1, at).Select(i => tokens[at - i]).FirstOrDefault(t => t.IsVerb || t.Tag == Tag.Modal)?.Tag is Tag.Verb or Tag.Modal;

    public static bool GerundBefore(List<Token> tokens, int at) =>
        Enumerable.Range(1, at).Select(i => tokens[at - i]).FirstOrDefault(t => t.IsVerb || t.Tag == Tag.Modal)?.Tag == Tag.Gerund;

    public static bool VerbBefore(List<Token> tokens, int at) =>
        Enumerable.Range(0, at).Any(i => tokens[i].Tag is Tag.Verb or Tag.Gerund or Tag.Modal);

    /// <summary>The word before, adverbs left out.</summary>
    public static Token? Before(List<Token> tokens, int at)
    {
        for (at--; at >= 0; at--)
        {
            if (tokens[at].Tag != Tag.Adverb)
            {
                return tokens[at];
            }
        }

        return null;
    }

    /// <summary>A look at the next word, which has no tag yet.</summary>
    public static Following Follows(List<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Count || tokens[at + 1].Tag is not (Tag.Noun or Tag.Number))
        {
            return Following.Nothing;
        }

        var word = tokens[at + 1].Lower;
        return word switch
        {
            _ when Words.In(word, "modal") || Words.In(word, "be") || Words.In(word, "have") => Following.Verb,
            "her" or "his" or "their" => Following.Determiner,
            _ when Words.In(word, "pronoun") => Following.Pronoun,
            _ when Words.In(word, "determiner") || Words.In(word, "number") || tokens[at + 1].Tag == Tag.Number => Following.Determiner,
            _ when Words.In(word, "preposition") || word == "to" => Following.Preposition,
            _ when Words.In(word, "conjunction") || Words.Adverbs.Contains(word) => Following.Nothing,
            _ => Following.Nominal,
        };
    }
}

/// <summary>What the next word may be.</summary>
internal enum Following { Nothing, Verb, Determiner, Pronoun, Preposition, Nominal }
