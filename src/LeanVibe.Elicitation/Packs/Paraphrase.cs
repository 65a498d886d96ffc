using System.Text.RegularExpressions;

namespace LeanVibe.Elicitation.Packs;

/// <summary>A short way of speaking and what it means at length.</summary>
/// <remarks>In both expressions {x} or {who} stands for a noun of one to five words, so named in <see cref="Means"/>.</remarks>
internal sealed partial record Paraphrase
{
    private const string Noun = @"[\p{L}][\p{L}'’-]*(?:\s(?!(?:and|or|for|with|in|at|on|to|where|that|who|which|so|but|by|from|near|using)\b)[\p{L}'’-]+){0,4}";
    private const string Opening = @"^\W*(?:(?:i|we)\s+(?:want|need|would like|plan|am building|are building)\s+(?:to\s+(?:build|make|create|launch)\s+)?|(?:it is|it's|this is|think|build|make|create|something like|basically)\s+)?(?:an?\s+|the\s+)?";

    private readonly Lazy<Regex> _pattern;

    public Paraphrase() => _pattern = new(() => Compile(Like.Length > 0 ? $@"{Opening}(?:{Like})(?:[ -](?:style|like|type))?(?:\s(?:app|site|website|platform|marketplace|network))?\s(?:for|of)\s{{x}}" : Says));

    /// <summary>Well-known products, with a bar between two: "uber|lyft" matches "an uber for lawn mowing" at the beginning of a text; x is what it is for.</summary>
    public string Like { get; init; } = "";

    /// <summary>A regular expression, in any case, found anywhere.</summary>
    public string Says { get; init; } = "";

    /// <summary>Plain sentences, or none where the words only get in the way; {x} as it was said, {x.one} in the singular, {x.many} in the plural.</summary>
    public required string Means { get; init; }

    /// <summary>The short words are read as well.</summary>
    public bool Keeps { get; init; }

    public Match Match(string text) => _pattern.Value.Match(text);

    private static Regex Compile(string expression) =>
        new(Place().Replace(expression, place => $"(?<{place.Groups[1].Value}>{Noun})"), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Place();
}
