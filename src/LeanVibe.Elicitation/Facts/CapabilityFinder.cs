using System.Text.RegularExpressions;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Finds the phrases that ask for a capability; words match in any form ("commenting" asks for "comment").</summary>
internal static partial class CapabilityFinder
{
    [GeneratedRegex(@"[a-z0-9]+(?:['’&-][a-z0-9]+)*|[.,;:!?]")]
    private static partial Regex Word();

    public static IReadOnlyList<Fact<string>> Find(string text, IReadOnlyList<Sentence> sentences, Library library, IReadOnlyList<Fact<string>> unwanted)
    {
        var words = Words(text);
        var stems = words.Select((w, i) => IsWish(words, i) ? "" : Stem(w.Text)).ToList();
        var nouns = sentences.SelectMany(s => s.Tokens.Where(t => t.IsNominal).Select(t => s.Start + t.Start)).ToHashSet();
        var found = new List<Fact<string>>();
        foreach (var capability in library.Capabilities.Where(c => !unwanted.Refuses(c)))
        {
            foreach (var phrase in capability.Phrases)
            {
                var at = Place(words, stems, phrase, nouns);
                if (at >= 0)
                {
                    found.Add(new Fact<string>(capability.Id, phrase.Split('/')[0], words[at].Start, "capability:" + capability.Id, 0.8));
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>"I'd like an app", "something like a forum", "we would like to sell": no heart is pressed.</summary>
    private static bool IsWish(IReadOnlyList<(string Text, int Start)> words, int at) =>
        words[at].Text == "like" && (at > 0 && words[at - 1].Text is "would" or "i'd" or "we'd" or "i’d" or "we’d" or "they'd" or "d" or "look" or "looks" or "something" or "things" or "stuff" or "feel" or "feels" or "skills" or "much" || at + 1 < words.Count && words[at + 1].Text is "to");

    /// <summary>Where a phrase stands; "report/n" only where report is a noun ("generate reports", not "report a pothole").</summary>
    private static int Place(IReadOnlyList<(string Text, int Start)> words, List<string> stems, string phrase, HashSet<int> nouns)
    {
        if (!phrase.EndsWith("/n", StringComparison.Ordinal))
        {
            return IndexOf(stems, [.. phrase.Split(' ').Select(Stem)]);
        }

        var stem = Stem(phrase[..^2]);
        return stems.FindIndex(s => s == stem) < 0 ? -1 : Enumerable.Range(0, stems.Count).FirstOrDefault(i => stems[i] == stem && nouns.Contains(words[i].Start), -1);
    }

    /// <summary>The words and marks of a text, in lower case, and where they stand.</summary>
    internal static IReadOnlyList<(string Text, int Start)> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(m => (m.Value, m.Index))];

    /// <summary>One form for all forms of a word; articles and possessives inside a phrase do not count as words of it.</summary>
    internal static string Stem(string word) =>
        Verbs.BaseOfGerund(Nouns.Singular(word)) ?? Verbs.BaseOfPast(word) ?? Nouns.Singular(word);

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
