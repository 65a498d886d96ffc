using System.Text.RegularExpressions;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>
/// Says at length what founders say in short: "uber for lawn mowing" is people who book lawn mowing and people who do it. The plain sentences
/// are read like the founder's own; what is found in them points to the short words that they stand for.
/// </summary>
internal static partial class Paraphrasing
{
    /// <summary>The text with what was put differently blanked, and the plain sentences behind it, each with what it stands for.</summary>
    public static (string Text, IReadOnlyList<Paraphrased> Plain) Of(string text, Library library)
    {
        var plain = new List<Paraphrased>();
        var all = text;
        foreach (var paraphrase in library.Paraphrases)
        {
            if (paraphrase.Match(text) is not { Success: true } match)
            {
                continue;
            }

            var sentence = Fill(paraphrase.Means, match);
            text = paraphrase.Keeps ? text : text[..match.Index] + new string(' ', match.Length) + text[(match.Index + match.Length)..];
            if (sentence.Length == 0)
            {
                continue;
            }

            plain.Add(new(all.Length + 1, all.Length + 1 + sentence.Length, match.Value.Trim(), match.Index));
            all = all + "\n" + sentence;
        }

        return (text + all[text.Length..], plain);
    }

    /// <summary>{x} as it stands, {x.one} in the singular, {x.many} in the plural.</summary>
    private static string Fill(string means, Match match) =>
        Place().Replace(means, place =>
        {
            var said = match.Groups[place.Groups["name"].Value].Value.Trim().ToLowerInvariant();
            return place.Groups["number"].Value switch { "one" => Nouns.Singular(said), "many" => Nouns.IsPlural(said) ? said : Nouns.Plural(said), _ => said };
        });

    [GeneratedRegex(@"\{(?<name>[a-z]+)(?:\.(?<number>one|many))?\}")]
    private static partial Regex Place();

    /// <summary>A fact that was found in a plain sentence points to the words that it stands for.</summary>
    public static Fact<T> Anchor<T>(Fact<T> fact, IReadOnlyList<Paraphrased> plain) =>
        plain.FirstOrDefault(p => fact.Start >= p.From && fact.Start < p.To) is { } stands ? fact with { Quote = stands.Quote, Start = stands.Start } : fact;
}

/// <param name="From">Where the plain sentence begins in the text that is read.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Quote">What the founder said.</param>
/// <param name="Start">Where the founder said it.</param>
internal sealed record Paraphrased(int From, int To, string Quote, int Start);
