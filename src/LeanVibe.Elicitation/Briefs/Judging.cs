using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Briefs;

/// <summary>Says whether a text is a brief at all: long enough, English, about something that can be built.</summary>
internal static class Judging
{
    private const string Example = "For example: \"A marketplace where local farmers list weekly produce boxes and restaurants order them.\"";

    public static IEnumerable<Finding> Judge(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            yield return new Finding("LE0101", Severity.Error, "", "There is no brief.", "Say in a sentence or two who does what with the product. " + Example);
        }
        else if (words.Length >= 6 && !IsEnglish(words))
        {
            yield return new Finding("LE0104", Severity.Error, "", "The brief does not read as English.", "Write it in English; other languages are not understood yet.");
        }
        else if (words.Length < 4)
        {
            yield return new Finding("LE0102", Severity.Warning, "", "The brief is very short, so most of the Blueprint is a guess.", "Say who uses the product and what they do with it. " + Example);
        }
    }

    public static IEnumerable<Finding> JudgeFacts(FactSet facts)
    {
        if (facts.Mentions.Count == 0 && facts.Capabilities.Count == 0 && !SpeaksForAPack(facts.Text))
        {
            yield return new Finding("LE0105", Severity.Error, "", "Nothing was found that a product could keep or do.", "Name the things people create, browse, order or manage. " + Example);
        }
    }

    private static bool SpeaksForAPack(string text)
    {
        var stems = CapabilityFinder.Words(text).Select(w => CapabilityFinder.Stem(w.Text)).ToList();
        return Library.Standard.Packs.Any(p => p.Words.Any(w => w.Value >= 2 && CapabilityFinder.IndexOf(stems, [.. w.Key.Split(' ').Select(CapabilityFinder.Stem)]) >= 0));
    }

    /// <summary>English prose has a good share of small English words and Latin letters.</summary>
    private static bool IsEnglish(string[] words)
    {
        var lexicon = Lexicon.English;
        var plain = words.Select(w => w.Trim('.', ',', ';', ':', '!', '?', '"', '(', ')').ToLowerInvariant()).Where(w => w.Length > 0).ToList();
        var known = plain.Count(w => lexicon.Closed.Contains(w) || lexicon.Adjectives.Contains(w) || Verbs.BaseOfPresent(w) is not null || Verbs.BaseOfGerund(w) is not null || IsKnownNoun(Nouns.Singular(w)));
        return known >= plain.Count * 0.2;
    }

    private static bool IsKnownNoun(string word) =>
        Library.Standard.ThingsByWord.ContainsKey(word) || Library.Standard.People.ContainsKey(word) || Library.Standard.NoThings.ContainsKey(word);
}
