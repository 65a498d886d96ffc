using System.Text.RegularExpressions;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads demands that can be measured: how fast, how often up, for how many at once.</summary>
internal static partial class QualityFinder
{
    [GeneratedRegex(@"(?:within|under|in less than|less than|below|at most|faster than|in under)\s+(?<fast>(?<n>\d+(?:[.,]\d+)?)\s*(?<unit>ms|milliseconds?|s|sec|seconds?))\b|(?<up>(?<share>\d{2}(?:[.,]\d+)?)\s*%\s*(?:uptime|availability|available))|(?<many>(?<users>\d[\d.,]*(?:\s*(?:k|thousand|million))?)\s+(?:concurrent|simultaneous)\s+(?:users|people|visitors|connections))", RegexOptions.IgnoreCase)]
    private static partial Regex Demand();

    /// <summary>"At most 3 bookings a week", "no more than two loans per member".</summary>
    [GeneratedRegex(@"(?<least>at most|no more than|not more than|a maximum of|maximum|up to)\s+(?<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?<what>(?!ms\b|milliseconds?\b|seconds?\b|s\b|sec\b|%)[a-z-]+(?:\s[a-z-]+)?)\s+(?:a|an|per|each|every|at)\s+(?<per>a time|the same time|[a-z]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    public static IReadOnlyList<Fact<string>> Find(string text) =>
        [.. Number().Matches(text).Select(m => new Fact<string>($"{Language.Nouns.Sentence(m.Value.ToLowerInvariant())}.|nobody has more", m.Value, m.Index, "number", 0.9)).DistinctBy(f => f.Value), .. Demand().Matches(text).Select(m => new Fact<string>(Say(m), m.Value, m.Index, "quality", 0.9)).DistinctBy(f => f.Value)];

    private static string Say(Match match) => match switch
    {
        _ when match.Groups["fast"].Success => $"Answers come within {match.Groups["fast"].Value}.|p95 under {match.Groups["fast"].Value}",
        _ when match.Groups["up"].Success => $"The product is up {match.Groups["share"].Value} % of the time.|availability over {match.Groups["share"].Value} %",
        _ => $"It serves {match.Groups["users"].Value.Trim()} people at once.|p95 under 1 s with {match.Groups["users"].Value.Trim()} sessions",
    };
}
