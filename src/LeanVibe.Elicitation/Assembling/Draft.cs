using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>A Blueprint in the making: every step takes one and returns a fuller one.</summary>
internal sealed record Draft
{
    public required FactSet Facts { get; init; }
    public required Library Library { get; init; }

    /// <summary>The pack that fits best, first, then those that fit too.</summary>
    public IReadOnlyList<Pack> Packs { get; init; } = [];

    /// <summary>What the contents are about, where the text says it.</summary>
    public Subject? Subject { get; init; }
    public IReadOnlySet<string> Capabilities { get; init; } = new HashSet<string>();
    public IReadOnlyList<Player> Players { get; init; } = [];
    public IReadOnlyList<Kept> Kept { get; init; } = [];
    public Product Product { get; init; } = new() { Id = "product", Name = "Product" };
    public IReadOnlyList<ProductAction> Actions { get; init; } = [];
    public IReadOnlyList<Permission> Permissions { get; init; } = [];
    public IReadOnlyList<Screen> Screens { get; init; } = [];
    public IReadOnlyList<Kpi> Kpis { get; init; } = [];
    public IReadOnlyList<Notification> Notifications { get; init; } = [];
    public IReadOnlyList<Integration> Integrations { get; init; } = [];
    public IReadOnlyList<Quality> Qualities { get; init; } = [];
    public IReadOnlyList<Story> Stories { get; init; } = [];
    public IReadOnlyList<Origin> Origins { get; init; } = [];

    public Pack Pack => Packs[0];
    /// <summary>Used by colleagues only: the pack says so and the text names nobody from outside.</summary>
    public bool Internal => (Pack.Internal || OnlyForStaff) && !Facts.Personas.Any(p => p.Value.Part == "consumer" && p.Rule is "subject" or "story" && !NameRoles.IsNameless(p.Value.Word));
    /// <summary>"A case manager for lawyers", "nurses report incidents": nobody else is spoken of, and nothing is sold or booked.</summary>
    private bool OnlyForStaff => Facts.Personas.Any(p => p.Value.Part == "staff") && Facts.Personas.All(p => p.Value.Part is "staff" or "operator") && !Capabilities.Any(c => c is "cart" or "bookings" or "registration" or "reviews" or "comments");

    public Player Operator => Players.First(p => p.Role.Administers);
    public IEnumerable<Player> Others => Players.Where(p => !p.Role.Administers);
    public IEnumerable<Player> Consumers => Players.Where(p => p.Part == "consumer");
    public IEnumerable<Player> Providers => Players.Where(p => p.Part == "provider");
    public IEnumerable<Player> Staff => Players.Where(p => p.Part == "staff");

    public bool Can(string capability) => Capabilities.Contains(capability);

    public Kept? Of(string thing) => Kept.FirstOrDefault(k => k.Thing.Id == thing);

    public Kept? ById(string entity) => Kept.FirstOrDefault(k => k.Id == entity);

    public IEnumerable<Kept> OfShape(params Shape[] shapes) => Kept.Where(k => shapes.Contains(k.Thing.Shape));

    public Draft Change(Kept old, Kept changed) => this with { Kept = [.. Kept.Select(k => ReferenceEquals(k, old) ? changed : k)] };

    /// <summary>Whether the role may do this to some rows, administrators always.</summary>
    public bool May(string role, string entity, Operation operation) =>
        role == Operator.Role.Id || Permissions.Any(p => p.Role == role && p.Entity == entity && p.Operations.Contains(operation));
}

/// <summary>A role and the part it plays: consumer, provider, staff or operator.</summary>
internal sealed record Player(Role Role, string Part)
{
    /// <summary>One of those who do something in the text, who are called by the last word of what they are: "owner" for the dog owner.</summary>
    public bool IsAmong(IReadOnlySet<string> actors) => actors.Any(a => Role.Id == a || Role.Id.EndsWith("-" + a, StringComparison.Ordinal));
}

/// <summary>An entity and what it was made from. Named: the founder spoke of it.</summary>
internal sealed record Kept(Entity Entity, Thing Thing, bool Named)
{
    public string Id => Entity.Id;
    public string Name => Entity.Name;
    public string Lower => Entity.Name.Length > 1 && char.IsUpper(Entity.Name[1]) ? Entity.Name : Entity.Name.ToLowerInvariant();
    public string Plural => Entity.Plural.Length > 0 ? Entity.Plural : Language.Nouns.Plural(Entity.Name);
    public string LowerPlural => Plural.Length > 1 && char.IsUpper(Plural[1]) ? Plural : Plural.ToLowerInvariant();

    public Field? FieldOf(params FieldType[] types) => Entity.Fields.FirstOrDefault(f => types.Contains(f.Type) && f.Computed is null);

    public string Label => Entity.Label.Length > 0 ? Entity.Label : Entity.Fields.FirstOrDefault(f => f.Type == FieldType.Text)?.Id ?? Entity.Fields[0].Id;
}
