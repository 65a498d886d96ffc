using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Elicitation.Language;

/// <summary>Singular and plural of English nouns; of a phrase, its last word.</summary>
internal static class Nouns
{
    public static string Singular(string phrase) => OnLastWord(phrase, SingularOfWord);

    public static string Plural(string phrase) => OnLastWord(phrase, word => Lexicon.English.Plurals.GetValueOrDefault(word) ?? EnglishPlural.Of(word));

    public static bool IsPlural(string word) => SingularOfWord(word) != word;

    /// <summary>Upper-case first letter, as in "Order line"; words that are written in capitals stay so.</summary>
    public static string Sentence(string phrase) => phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];

    public static string WithArticle(string phrase)
    {
        var sound = phrase.ToLowerInvariant();
        var vowel = "aeiou".Contains(sound[0]) && !sound.StartsWith("us", StringComparison.Ordinal) && !sound.StartsWith("uni", StringComparison.Ordinal) && !sound.StartsWith("eu", StringComparison.Ordinal);
        return (vowel || sound.StartsWith("hour", StringComparison.Ordinal) ? "an " : "a ") + phrase;
    }

    private static string OnLastWord(string phrase, Func<string, string> change)
    {
        if (phrase.Contains('-') && change(phrase) is var whole && (Lexicon.English.Singulars.ContainsKey(phrase) || Lexicon.English.Plurals.ContainsKey(phrase)))
        {
            return whole;
        }

        var at = phrase.LastIndexOfAny([' ', '-']) + 1;
        return at == phrase.Length ? phrase : phrase[..at] + change(phrase[at..]);
    }

    private static string SingularOfWord(string word)
    {
        if (Lexicon.English.Singulars.TryGetValue(word, out var singular))
        {
            return singular;
        }

        return word switch
        {
            { Length: < 4 } => word,
            _ when Ends(word, "ss", "us", "is") || !Ends(word, "s") => word,
            _ when Ends(word, "ies") => word[..^3] + "y",
            _ when Ends(word, "xes", "ches", "shes", "sses", "zzes") => word[..^2],
            _ => word[..^1],
        };
    }

    private static bool Ends(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
