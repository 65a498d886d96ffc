using System.Text.RegularExpressions;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Finds the phrases that ask for a capability; words match in any form ("commenting" asks for "comment").</summary>
internal static partial class CapabilityFinder
{
    [GeneratedRegex(@"[a-z0-9]+(?:['’-][a-z0-9]+)*|[.;!?]")]
    private static partial Regex Word();

    public static IReadOnlyList<Fact<string>> Find(string text, Library library, IReadOnlyList<Fact<string>> unwanted)
    {
        var words = Word().Matches(text.ToLowerInvariant());
        var stems = words.Select(w => Stem(w.Value)).ToList();
        var found = new List<Fact<string>>();
        foreach (var capability in library.Capabilities.Where(c => !unwanted.Refuses(c)))
        {
            foreach (var phrase in capability.Phrases)
            {
                var at = IndexOf(stems, [.. phrase.Split(' ').Select(Stem)]);
                if (at >= 0)
                {
                    found.Add(new Fact<string>(capability.Id, phrase, words[at].Index, "capability:" + capability.Id, 0.8));
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>One form for all forms of a word; articles and possessives inside a phrase do not count as words of it.</summary>
    internal static string Stem(string word) =>
        Verbs.BaseOfGerund(word) ?? Verbs.BaseOfPast(word) ?? Nouns.Singular(word);

    internal static int IndexOf(List<string> words, string[] phrase)
    {
        for (var i = 0; i + phrase.Length <= words.Count; i++)
        {
            var at = i;
            var matched = 0;
            while (matched < phrase.Length && at < words.Count && (words[at] == phrase[matched] || (matched > 0 && words[at] is "the" or "a" or "an" or "their" or "my" or "our" or "other" or "online" or "new" or "some")))
            {
                matched += words[at] == phrase[matched] ? 1 : 0;
                at++;
            }

            if (matched == phrase.Length)
            {
                return i;
            }
        }

        return -1;
    }
}
