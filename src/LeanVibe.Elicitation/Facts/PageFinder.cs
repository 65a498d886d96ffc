using System.Text.RegularExpressions;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads the pages that are asked for by name.</summary>
internal static partial class PageFinder
{
    [GeneratedRegex(@"\b(?<about>about(?: us| the (?:office|company|team|clinic|firm)'?s?)?(?=[\s,.]+(?:page|section|services|and|,|contact)|,| us\b)|office information|company information|office's information)|\b(?<contact>contact (?:us|page|form|information|section|the))|\b(?<dashboard>dashboard)|\b(?<faq>faqs?\b|frequently asked questions)|\b(?<pricing>pricing|price list)|\b(?<team>team (?:page|introduction|section)|our team|meet the team)|\b(?<terms>terms (?:and conditions|of service|page))|\b(?<privacy>privacy (?:policy|page))", RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"\b(?<name>careers|partners|sponsors|press|history|mission|gallery|testimonials|imprint|how it works)(?: page| section)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Other();

    public static IReadOnlyList<Fact<string>> Find(string text) =>
        [.. Page().Matches(text).Select(m => new Fact<string>(m.Groups.Values.Skip(1).First(g => g.Success).Name, m.Value, m.Index, "page", 0.9))
            .Concat(Other().Matches(text).Where(m => m.Value.Contains("page", StringComparison.OrdinalIgnoreCase) || m.Value.Contains("section", StringComparison.OrdinalIgnoreCase))
                .Select(m => new Fact<string>(m.Groups["name"].Value.ToLowerInvariant(), m.Value, m.Index, "page", 0.8)))
            .DistinctBy(f => f.Value)];
}
