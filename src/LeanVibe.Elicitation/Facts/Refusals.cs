using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>What a refused word takes away: "no payments" refuses the payment by card as well as an entity of that name.</summary>
internal static class Refusals
{
    public static bool Refuses(this IEnumerable<Fact<string>> unwanted, Capability capability) =>
        unwanted.Any(u => Covers(u.Value, capability));

    public static bool Refuses(this IEnumerable<Fact<string>> unwanted, Mention mention, Library library) =>
        unwanted.Any(u => Covers(u.Value, mention.Word) || (mention.Thing.Length > 0 && library.Things[mention.Thing].Means(u.Value)));

    public static bool Covers(string refused, Capability capability) =>
        Same(refused, capability.Id) || capability.Phrases.Any(p => Same(refused, p)) || capability.Phrases.Select(Last).Any(last => Same(refused, last) && last.Length > 4);

    /// <summary>"Comment" refuses "comment", "comments" and "user comment".</summary>
    public static bool Covers(string refused, string word) => Same(refused, word) || word.EndsWith(" " + refused, StringComparison.Ordinal);

    private static bool Same(string refused, string words) =>
        string.Join(' ', words.Split('/')[0].Split(' ', '-').Select(CapabilityFinder.Stem)) == string.Join(' ', refused.Split(' ', '-').Select(CapabilityFinder.Stem));

    private static string Last(string phrase) => phrase.Split('/')[0].Split(' ')[^1];
}
