namespace LeanVibe.Elicitation.Facts;

/// <summary>Everything that was understood of a founder's words, each with where it comes from and how sure it is.</summary>
/// <remarks>Immutable, and the same after being written as JSON and read again: a conversation is kept as its fact set.</remarks>
public sealed record FactSet
{
    /// <summary>All that the founder said, turn after turn, a line break between two.</summary>
    public string Text { get; init; } = "";
    public Fact<string>? Name { get; init; }
    public Fact<string>? Background { get; init; }
    public Fact<string>? Primary { get; init; }
    public Fact<decimal>? FeePercent { get; init; }
    public Fact<string>? Currency { get; init; }
    public IReadOnlyList<Fact<Persona>> Personas { get; init; } = [];
    public IReadOnlyList<Fact<Mention>> Mentions { get; init; } = [];
    public IReadOnlyList<Fact<Deed>> Deeds { get; init; } = [];
    public IReadOnlyList<Fact<AttributeOf>> Attributes { get; init; } = [];
    public IReadOnlyList<Fact<Has>> Relations { get; init; } = [];
    public IReadOnlyList<Fact<Limit>> Limits { get; init; } = [];
    public IReadOnlyList<Fact<Life>> Lives { get; init; } = [];

    /// <summary>Demands on the whole product, each with how it is checked after a bar: "Pages answer at once.|p95 under 300 ms".</summary>
    public IReadOnlyList<Fact<string>> Qualities { get; init; } = [];

    /// <summary>Ids of capabilities, as in Packs/Data/capabilities.</summary>
    public IReadOnlyList<Fact<string>> Capabilities { get; init; } = [];

    /// <summary>Pages asked for by name, in lower case: "about", "services".</summary>
    public IReadOnlyList<Fact<string>> Pages { get; init; } = [];

    /// <summary>Words of things that are not wanted ("no payments"), in the singular.</summary>
    public IReadOnlyList<Fact<string>> Unwanted { get; init; } = [];

    /// <summary>What a later turn took back or replaced, in plain words with the words it came from: nothing that was said is lost.</summary>
    public IReadOnlyList<Fact<string>> Withdrawn { get; init; } = [];

    public bool Can(string capability) => Capabilities.Any(c => c.Value == capability);
}
