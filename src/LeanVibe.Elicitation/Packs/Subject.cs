namespace LeanVibe.Elicitation.Packs;

/// <summary>What a product's contents are about, across kinds of products: a clinic's site shows a clinic's services, not an agency's.</summary>
internal sealed record Subject
{
    public required string Id { get; init; }

    /// <summary>Nouns and adjectives that say that a text is about this; words joined by + do so where all of them are there.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The story of an organisation in this field, for a page "About us" that was asked for.</summary>
    public IReadOnlyList<Text> About { get; init; } = [];

    /// <summary>Samples of things, by the thing's id, in place of the thing's own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Samples { get; init; } = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
}
