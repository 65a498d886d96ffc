namespace LeanVibe.Blueprints;

/// <summary>A kind of thing that the product keeps. Accounts are built in: relations may target <see cref="Account"/>.</summary>
/// <remarks>Every row also has an id, a creation time and a last change time; they are not declared.</remarks>
public sealed record Entity
{
    /// <summary>The reserved id of the built-in account entity (id, email, name, role), as a relation's target.</summary>
    public const string Account = "account";

    public required string Id { get; init; }

    /// <summary>Singular, for example "Order line".</summary>
    public required string Name { get; init; }

    /// <summary>Plural where the rules of English do not give it; empty means that it is derived.</summary>
    public string Plural { get; init; } = "";
    public string Description { get; init; } = "";

    /// <summary>Who owns a row: nobody (""), its creator ("creator"), or the owner of the row that a relation points to (that relation's id).</summary>
    public string Ownership { get; init; } = "";

    /// <summary>The field that names a row to people; empty means the first text field.</summary>
    public string Label { get; init; } = "";
    public IReadOnlyList<Field> Fields { get; init; } = [];
    public IReadOnlyList<Relation> Relations { get; init; } = [];
    public Lifecycle? Lifecycle { get; init; }
    public IReadOnlyList<EntityRule> Rules { get; init; } = [];

    /// <summary>Example rows, by field id, for seed data; what they leave out the generator invents.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Samples { get; init; } = [];
}

public sealed record Field
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public FieldType Type { get; init; } = FieldType.Text;
    public bool Required { get; init; }
    public bool Unique { get; init; }

    /// <summary>
    /// What a new row holds when nothing is given: a literal in invariant form, "now" or "today" for times, "sequence" for a running number,
    /// or "=relation.field" to copy from the related row at creation (the price of a box into an order line).
    /// </summary>
    public string Default { get; init; } = "";

    /// <summary>Least and greatest value of a number or money, or length of a text in characters, both included.</summary>
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }

    /// <summary>The choices of a <see cref="FieldType.Choice"/>.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Not stored but worked out from other rows, or from two fields of this one; such a field is never input.</summary>
    public Computation? Computed { get; init; }

    /// <summary>Set only by the product (effects, defaults), never by a person.</summary>
    public bool ReadOnly { get; init; }
    public Sensitivity Sensitivity { get; init; }
    public string Description { get; init; } = "";
}

/// <summary>Money is kept in integer minor units; Percent is 0 to 100; Duration is in minutes; Image and File hold an upload's id.</summary>
public enum FieldType { Text, LongText, Integer, Decimal, Money, Percent, Boolean, Date, DateTime, Choice, Email, Phone, Url, Image, File, Color, Rating, Duration, Place }

/// <summary>Public may be shown to visitors; Personal identifies a person; Secret is never returned by the API.</summary>
public enum Sensitivity { Internal, Public, Personal, Special, Secret }

public sealed record Choice(string Id, string Name);

/// <summary>
/// A derived value. Over rows that point here through <see cref="Relation"/> ("order-line.order"): count, or sum, average,
/// least, greatest of <see cref="Field"/>, times <see cref="Times"/> when given; share: how many of them, in percent, are as
/// <see cref="Where"/> says. Product: Field times Times of this row; difference: Field less Times.
/// </summary>
public sealed record Computation
{
    public required Aggregate Function { get; init; }
    public string Relation { get; init; } = "";
    public string Field { get; init; } = "";
    public string Times { get; init; } = "";

    /// <summary>Only rows for which all hold: "status" or stored members of the row that points here.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>It needs no other rows.</summary>
    internal bool IsOfOwnRow => Function is Aggregate.Product or Aggregate.Difference;
}

public enum Aggregate { Count, Sum, Average, Min, Max, Product, Share, Difference }

/// <summary>This entity points to another (or to <see cref="Entity.Account"/>).</summary>
public sealed record Relation
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Target { get; init; }
    public Cardinality Cardinality { get; init; } = Cardinality.One;
    public bool Required { get; init; }

    /// <summary>With Cardinality.One: no two rows point to the same target.</summary>
    public bool Unique { get; init; }
    public OnDelete OnDelete { get; init; } = OnDelete.Restrict;

    /// <summary>Set to the caller when the row is created; only for a relation to the account entity.</summary>
    public bool DefaultsToCaller { get; init; }

    /// <summary>What the target calls these rows, for example "Reviews"; empty means the plural of this entity.</summary>
    public string Inverse { get; init; } = "";
}

/// <summary>One: a foreign key here. Many: both sides may have several; refined into a link entity before rendering.</summary>
public enum Cardinality { One, Many }

/// <summary>What happens to this row when the row it points to goes.</summary>
public enum OnDelete { Restrict, Cascade, Clear }

/// <summary>A statement that must hold whenever a row is saved.</summary>
public sealed record EntityRule
{
    public required string Id { get; init; }

    /// <summary>Shown to the person who breaks it.</summary>
    public required string Message { get; init; }
    public RuleKind Kind { get; init; } = RuleKind.Holds;

    /// <summary>For Holds: all must be true. </summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>For UniqueTogether: field and relation ids. For NoOverlap: start field, end field, then the relation whose rows must not overlap.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];
}

public enum RuleKind { Holds, UniqueTogether, NoOverlap }
