namespace LeanVibe.Elicitation.Facts;

/// <summary>Everything that was understood of a founder's words, each with where it comes from and how sure it is.</summary>
public sealed record FactSet
{
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

    /// <summary>Ids of capabilities, as in Packs/Data/capabilities.</summary>
    public IReadOnlyList<Fact<string>> Capabilities { get; init; } = [];

    /// <summary>Pages asked for by name, in lower case: "about", "services".</summary>
    public IReadOnlyList<Fact<string>> Pages { get; init; } = [];

    /// <summary>Words of things that are not wanted ("no payments").</summary>
    public IReadOnlyList<Fact<string>> Unwanted { get; init; } = [];

    public bool Can(string capability) => Capabilities.Any(c => c.Value == capability);
}

/// <summary>One thing understood.</summary>
/// <param name="Quote">The words it was read from.</param>
/// <param name="Start">Where they stand in the text.</param>
/// <param name="Rule">The rule or pack that read it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Fact<T>(T Value, string Quote, int Start, string Rule, double Confidence);

/// <summary>A kind of person, in the singular; Part is consumer, provider, staff, operator or visitor.</summary>
public sealed record Persona(string Word, string Part);

/// <summary>A thing the product keeps, by the founder's noun in the singular; Thing is the library's id, or "" when it is not known there.</summary>
public sealed record Mention(string Word, string Thing);

/// <summary>Somebody does something: "restaurants order boxes". Actor and Target may be empty.</summary>
public sealed record Deed(string Actor, string Verb, string Target);

/// <summary>A thing has an attribute; Field is in field notation. Owner is "" when the text does not say whose.</summary>
public sealed record AttributeOf(string Owner, string Field);

/// <summary>One thing has or holds another.</summary>
public sealed record Has(string Whole, string Part, bool Many);
