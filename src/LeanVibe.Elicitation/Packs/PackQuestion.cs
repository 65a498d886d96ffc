namespace LeanVibe.Elicitation.Packs;

/// <summary>A question worth asking a founder of such a product; its answers say which facts they yield.</summary>
internal sealed record PackQuestion
{
    /// <summary>Unique over all packs: "shop-delivery".</summary>
    public required string Id { get; init; }

    /// <summary>May hold the slots of the packs' copy, such as {things}.</summary>
    public required string Ask { get; init; }

    /// <summary>What depends on the answer.</summary>
    public required string Why { get; init; }
    public required Topic Topic { get; init; }

    /// <summary>Best first; the first is what "decide for me" takes.</summary>
    public IReadOnlyList<PackAnswer> Answers { get; init; } = [];

    /// <summary>Not asked where the product already has one of these: capabilities, things or pages by their ids.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>Asked only where the product has all of these: capabilities, things, or "role:provider".</summary>
    public IReadOnlyList<string> If { get; init; } = [];
}

/// <summary>Facts are written as in <see cref="Facts.FactNotation"/>; an answer without facts leaves the Blueprint as it is.</summary>
internal sealed record PackAnswer(string Say, IReadOnlyList<string>? Facts = null)
{
    public IReadOnlyList<string> Yields => Facts ?? [];
}

/// <summary>What a question is about, as the coverage of a conversation counts it.</summary>
internal enum Topic { Who, What, Rules, Money, Data, Looks, Measures, Limits }
