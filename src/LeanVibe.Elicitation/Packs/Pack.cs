namespace LeanVibe.Elicitation.Packs;

/// <summary>What is typical of a kind of product. It fills what the founder left open and never overrules what was said.</summary>
internal sealed record Pack
{
    public required string Id { get; init; }

    /// <summary>The kind of product in the field's words.</summary>
    public required string Domain { get; init; }

    /// <summary>Words and phrases that speak for this pack, with how strongly (3: says it outright, 1: hints).</summary>
    public required IReadOnlyDictionary<string, int> Words { get; init; }
    public string Character { get; init; } = "calm";

    /// <summary>Used by colleagues only: whoever signs in works on the same data.</summary>
    public bool Internal { get; init; }

    /// <summary>The names of the parts people play: consumer, provider, staff, operator.</summary>
    public IReadOnlyDictionary<string, string> People { get; init; } = new Dictionary<string, string>();

    /// <summary>Things that such a product cannot do without: a thing's id, or "shape:thing" for a thing used when nothing of that shape was named.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Capabilities that such a product has even when nobody says so.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Words that mean another thing in this domain: a "ticket" of a helpdesk is no event ticket.</summary>
    public IReadOnlyDictionary<string, string> Means { get; init; } = new Dictionary<string, string>();

    /// <summary>Fields that things have besides their own in this kind of product, by the thing's id, in field notation.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    public IReadOnlyList<string> NameEndings { get; init; } = [];
    public string Pitch { get; init; } = "";
    public IReadOnlyList<Text> Features { get; init; } = [];
    public IReadOnlyList<Text> Steps { get; init; } = [];
    public IReadOnlyList<Text> Faq { get; init; } = [];
    public string Call { get; init; } = "";
    public IReadOnlyList<Text> About { get; init; } = [];
    public IReadOnlyList<PackKpi> Kpis { get; init; } = [];
    public IReadOnlyList<string> Qualities { get; init; } = [];
    public IReadOnlyList<PackQuestion> Questions { get; init; } = [];

    /// <summary>What such products get wrong, each with what to do about it.</summary>
    public IReadOnlyList<string> Pitfalls { get; init; } = [];

    /// <summary>Law that such products touch; a hint of where to ask, no legal advice.</summary>
    public IReadOnlyList<string> Regulations { get; init; } = [];
    public IReadOnlyList<Competitor> Competitors { get; init; } = [];
}

/// <summary>A piece of copy; {thing}, {things}, {consumers} and the like are filled with the product's own nouns.</summary>
internal sealed record Text(string Title, string Body = "", string Icon = "", string Needs = "");

/// <summary>Entity is a thing's id or "@shape".</summary>
internal sealed record PackKpi(string Name, string Function, string Entity, string Field = "", string Where = "", string Period = "month", decimal? Target = null, string Description = "");

/// <summary>Something products of any domain may do, known by the phrases that ask for it.</summary>
internal sealed record Capability
{
    public required string Id { get; init; }
    public required IReadOnlyList<string> Phrases { get; init; }

    /// <summary>Things it needs, as in <see cref="Pack.Needs"/>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
}
