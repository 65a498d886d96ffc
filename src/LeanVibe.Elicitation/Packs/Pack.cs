namespace LeanVibe.Elicitation.Packs;

/// <summary>What is typical of a kind of product. It fills what the founder left open and never overrules what was said.</summary>
internal sealed record Pack
{
    public required string Id { get; init; }

    /// <summary>The kind of product in the field's words.</summary>
    public required string Domain { get; init; }

    /// <summary>Words and phrases that speak for this pack, with how strongly (3: says it outright, 1: hints).</summary>
    public required IReadOnlyDictionary<string, int> Words { get; init; }
    /// <summary>The pack whose copy, numbers and questions a trade uses, having none of its own; empty for a pack that stands alone.</summary>
    public string Like { get; init; } = "";
    public string Character { get; init; } = "calm";

    /// <summary>Used by colleagues only: whoever signs in works on the same data.</summary>
    public bool Internal { get; init; }

    /// <summary>Somebody does the daily work beside the one who runs it, also where the text names nobody ("a repair shop" has technicians).</summary>
    public bool Staffed { get; init; }

    /// <summary>The names of the parts people play: consumer, provider, staff, operator.</summary>
    public IReadOnlyDictionary<string, string> People { get; init; } = new Dictionary<string, string>();

    /// <summary>Words for people, with spaces between them, by the part they play in this trade: a "mover" is one who provides.</summary>
    public IReadOnlyDictionary<string, string> Plays { get; init; } = new Dictionary<string, string>();

    /// <summary>Things that such a product cannot do without: a thing's id, or "shape:thing" for a thing used when nothing of that shape was named.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Capabilities that such a product has even when nobody says so.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Capabilities that words seem to ask for and this trade has no use for: whoever orders spare parts needs no cart.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Words that mean another thing in this domain: a "ticket" of a helpdesk is no event ticket. "-" means none at all.</summary>
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

    /// <summary>What a word that means nothing here stands for.</summary>
    public const string Nothing = "-";

    /// <summary>The part that somebody called so plays in this kind of product; null where it has no opinion.</summary>
    public string? PartOf(string person) =>
        Plays.FirstOrDefault(p => p.Value.Split(' ') is var words && (words.Contains(person) || words.Contains(person.Split(' ')[^1]))).Key
        ?? (Like.Length > 0 ? People.FirstOrDefault(p => p.Key != "operator" && Ids.From(p.Value) == Ids.From(person)).Key : null);

    /// <summary>The trade with what it takes from the pack that it is like.</summary>
    public Pack With(Pack basis) => this with
    {
        Character = basis.Character,
        NameEndings = NameEndings.Count > 0 ? NameEndings : basis.NameEndings,
        Pitch = Pitch.Length > 0 ? Pitch : basis.Pitch,
        Features = Features.Count > 0 ? Features : basis.Features,
        Steps = Steps.Count > 0 ? Steps : basis.Steps,
        Faq = Faq.Count > 0 ? Faq : basis.Faq,
        Call = Call.Length > 0 ? Call : basis.Call,
        About = About.Count > 0 ? About : basis.About,
        Kpis = Kpis.Count > 0 ? Kpis : basis.Kpis,
        Qualities = Qualities.Count > 0 ? Qualities : basis.Qualities,
        Questions = Questions.Count > 0 ? Questions : basis.Questions,
        Pitfalls = Pitfalls.Count > 0 ? Pitfalls : basis.Pitfalls,
        Regulations = Regulations.Count > 0 ? Regulations : basis.Regulations,
        Competitors = Competitors.Count > 0 ? Competitors : basis.Competitors,
    };
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
