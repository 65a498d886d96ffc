using System.Collections.Concurrent;
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

    /// <summary>The stems of each word and phrase that was ever looked for: the packs' words are the same for every text.</summary>
    private static readonly ConcurrentDictionary<string, string[]> Phrases = new();

    private readonly List<Token> tokens;
    private readonly List<string> stems;
    private readonly HashSet<string> spoken;
    private readonly int saying;

    /// <summary>The nouns that the product is called by: of "a job board for a town" board and town.</summary>
    private readonly HashSet<int> heads;

    public CueFinder(string text)
    {
        tokens = [.. Sentences.Split(Idioms.Join(text)).SelectMany(s => s.Tokens)];
        stems = [.. tokens.Select(t => CapabilityFinder.Stem(t.Lower))];
        spoken = [.. stems];
        var end = tokens.FindIndex(t => Ends.Contains(t.Lower));
        end = end < 0 ? tokens.Count : end;
        saying = tokens.Take(end).Any(t => t.Tag == Tag.Verb && !Founding.Contains(t.Lemma)) ? 0 : end;
        heads = [.. NounPhrases.Find(tokens.Take(saying).ToList()).Where((p, i) => i == 0 || IsItsHouse(p)).SelectMany(Heads)];
    }

    /// <summary>"For a museum", "of our clinic": whose product it is says what it is about; "for climbers" says who uses it.</summary>
    private bool IsItsHouse(NounPhrase phrase) => phrase.First > 1 && tokens[phrase.First - 1].Lower is "a" or "an" or "my" or "our" or "the" or "of";

    /// <summary>The last noun, and those before as long as the last ones only say that it is a product ("recipe site").</summary>
    private static IEnumerable<int> Heads(NounPhrase phrase)
    {
        for (var at = phrase.Last; at >= phrase.First; at--)
        {
            yield return at;
            if (!Mentioned.IsSuffix(phrase.Words[at - phrase.First].Lemma) && !Library.Standard.NoThings.ContainsKey(phrase.Words[at - phrase.First].Lemma))
            {
                yield break;
            }
        }
    }

    public IReadOnlyList<Cue> Of(IReadOnlyDictionary<string, int> words, Func<string, bool> counts)
    {
        var found = words.Where(w => counts(w.Key)).Select(w => Find(w.Key, w.Value)).OfType<Cue>().OrderByDescending(c => c.Length).ThenByDescending(c => c.Weight).ToList();
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
        var phrase = Phrases.GetOrAdd(word, w => [.. Idioms.Join(w).Split(' ').Select(CapabilityFinder.Stem)]);
        if (!phrase.All(spoken.Contains))
        {
            return null;
        }

        for (var from = 0; from < stems.Count; from++)
        {
            var at = CapabilityFinder.IndexOf(stems[from..], phrase) is var found and >= 0 ? from + found : -1;
            if (at < 0)
            {
                return null;
            }

            if (phrase.Length > 1 || word.Contains(' ') || IsSameWord(tokens[at], word))
            {
                return new Cue(word, at, phrase.Length, strength, at < saying, Enumerable.Range(at, phrase.Length).Any(heads.Contains));
            }

            from = at;
        }

        return null;
    }

    /// <summary>"Books" are no "booking", though both come from one stem.</summary>
    private static bool IsSameWord(Token token, string word) =>
        !token.IsNominal || Verbs.BaseOfGerund(word) is null || Nouns.Singular(token.Lower) == Nouns.Singular(word);
}
