using System.Text.RegularExpressions;
using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads the states that a thing goes through: "an order goes from placed to paid to delivered", "tickets with the status open, waiting or closed".</summary>
internal static partial class LifeFinder
{
    private const string Word = @"[a-z][a-z-]*(?: (?!to |and |or |by )[a-z-]+)?";

    [GeneratedRegex(@"\b(?<thing>[a-z]+(?:-[a-z]+)?)s? (?:can |will |should |must )?(?:go|goes|move|moves|pass|passes|progress|progresses|change|changes) (?:from |through )(?<states>" + Word + @"(?:(?:,? (?:to|then|and then|and|over) |, |\s*(?:->|→)\s*)" + Word + @"){1,7})", RegexOptions.IgnoreCase)]
    private static partial Regex Going();

    [GeneratedRegex(@"\b(?<thing>[a-z]+(?:-[a-z]+)?)s?(?:'s?)? (?:with |has |have |with the |has a |have a |have one of |has one of |in the )?(?:these |the following )?(?:status|state|stage|step|phase)(?:e?s)?(?: can be| is| are| such as| like| of)?[:( ]+(?<states>" + Word + @"(?:, (?:and |or )?" + Word + @"| (?:and|or) " + Word + @"){1,7})", RegexOptions.IgnoreCase)]
    private static partial Regex Status();

    [GeneratedRegex(@",? (?:to|then|and then|and|or|over) |, (?:and |or |then )?|\s*(?:->|→)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    public static IReadOnlyList<Fact<Life>> Find(string text) =>
        [.. Going().Matches(text).Concat(Status().Matches(text)).Select(Read).Where(f => f.Value.States.Contains(',')).DistinctBy(f => f.Value.Thing)];

    private static Fact<Life> Read(Match match)
    {
        var states = Between().Split(match.Groups["states"].Value).Select(s => s.Trim()).Where(s => s.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).Select(s => Nouns.Sentence(s.ToLowerInvariant()));
        return new Fact<Life>(new Life(Nouns.Singular(match.Groups["thing"].Value.ToLowerInvariant()), string.Join(", ", states)), match.Value, match.Index, "states", 0.9);
    }
}
