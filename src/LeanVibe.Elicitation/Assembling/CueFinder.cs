using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Finds what in a text speaks for a pack. Words that overlap count once: "online shop" is not a shop as well.</summary>
internal sealed class CueFinder
{
    private static readonly HashSet<string> Ends = ["that", "which", "where", "who", "with", "to", ",", ".", ";", ":", "!", "?", "allowing", "so", "when"];

    /// <summary>Verbs by which a founder says what is to be made, or what he has; after any other verb the text tells what people do.</summary>
    private static readonly HashSet<string> Founding = ["build", "create", "implement", "design", "make", "develop", "want", "need", "like", "run", "own", "operate", "manage", "start", "launch", "open", "get", "set", "help", "provide", "generate", "write"];

    private readonly List<Token> tokens;
    private readonly List<string> stems;
    private readonly int saying;

    public CueFinder(string text)
    {
        tokens = [.. Sentences.Split(Idioms.Join(text)).SelectMany(s => s.Tokens)];
        stems = [.. tokens.Select(t => CapabilityFinder.Stem(t.Lower))];
        var end = tokens.FindIndex(t => Ends.Contains(t.Lower));
        end = end < 0 ? tokens.Count : end;
        saying = tokens.Take(end).Any(t => t.Tag == Tag.Verb && !Founding.Contains(t.Lemma)) ? 0 : end;
    }

    public IReadOnlyList<Cue> Of(Pack pack, Func<string, bool> counts)
    {
        var found = pack.Words.Where(w => counts(w.Key)).Select(w => Find(w.Key, w.Value)).OfType<Cue>().OrderByDescending(c => c.Weight).ThenByDescending(c => c.Length).ToList();
        var cues = new List<Cue>();
        foreach (var cue in found)
        {
            if (cues.All(c => !c.Overlaps(cue)))
            {
                cues.Add(cue);
            }
        }

        return cues;
    }

    private Cue? Find(string word, int strength)
    {
        var words = word.Split(' ');
        var phrase = words.Select(CapabilityFinder.Stem).ToArray();
        for (var from = 0; from < stems.Count; from++)
        {
            var at = CapabilityFinder.IndexOf(stems[from..], phrase) is var found and >= 0 ? from + found : -1;
            if (at < 0)
            {
                return null;
            }

            if (words.Length > 1 || IsSameWord(tokens[at], word))
            {
                return new Cue(word, at, words.Length, strength, at < saying);
            }

            from = at;
        }

        return null;
    }

    /// <summary>"Books" are no "booking", though both come from one stem.</summary>
    private static bool IsSameWord(Token token, string word) =>
        !token.IsNominal || Verbs.BaseOfGerund(word) is null || Nouns.Singular(token.Lower) == Nouns.Singular(word);
}
