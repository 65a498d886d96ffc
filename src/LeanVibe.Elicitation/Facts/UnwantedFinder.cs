using System.Text.RegularExpressions;
using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads what the founder does not want: "no payments", "without comments", "there should be no chat".</summary>
internal static partial class UnwantedFinder
{
    [GeneratedRegex(@"\b(?:no|without(?: any)?|not need(?: any)?|don't want(?: any)?|do not want(?: any)?|don't need(?: any)?|exclude)\s+(?:online |user |a |an |the )?(?<words>[a-z-]+(?:\s+(?:or|and|nor)\s+[a-z-]+)*)", RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();

    public static IReadOnlyList<Fact<string>> Find(string text) =>
        [.. Refusal().Matches(text).SelectMany(match => match.Groups["words"].Value.ToLowerInvariant()
            .Split([" or ", " and ", " nor "], StringSplitOptions.TrimEntries)
            .Select(word => new Fact<string>(Nouns.Singular(word), match.Value, match.Index, "unwanted", 0.9)))];
}
