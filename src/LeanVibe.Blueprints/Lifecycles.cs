namespace LeanVibe.Blueprints;

/// <summary>The states of an entity's rows and who may move them; kept in a column "status". The first state is the initial one.</summary>
public sealed record Lifecycle
{
    public IReadOnlyList<State> States { get; init; } = [];
    public IReadOnlyList<Transition> Transitions { get; init; } = [];
}

public sealed record State(string Id, string Name, StateTone Tone = StateTone.Neutral)
{
    /// <summary>Nothing follows.</summary>
    public bool Final { get; init; }

    /// <summary>The row may no longer be edited or deleted, only moved on. Its children (rows owned through it) are locked too.</summary>
    public bool Locked { get; init; }
}

public enum StateTone { Neutral, Info, Success, Warning, Danger }

public sealed record Transition
{
    public required string Id { get; init; }

    /// <summary>The verb on the button, for example "Confirm".</summary>
    public required string Name { get; init; }
    public IReadOnlyList<string> From { get; init; } = [];
    public required string To { get; init; }

    /// <summary>Who may: each role needs a Read permission whose scope reaches the row. Roles that administer always may.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
    public IReadOnlyList<Condition> Guard { get; init; } = [];
    public IReadOnlyList<Effect> Effects { get; init; } = [];
}

/// <summary>Something a person does beyond create, read, update, delete and moving through a lifecycle.</summary>
public sealed record ProductAction
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string Description { get; init; } = "";

    /// <summary>The entity whose row it acts on, or, with <see cref="OnCollection"/>, whose rows.</summary>
    public required string Entity { get; init; }
    public bool OnCollection { get; init; }
    public IReadOnlyList<string> Roles { get; init; } = [];
    public IReadOnlyList<Field> Input { get; init; } = [];
    public IReadOnlyList<Condition> Guard { get; init; } = [];
    public IReadOnlyList<Effect> Effects { get; init; } = [];
}

/// <summary>Compares a field of the row with a value.</summary>
public sealed record Condition
{
    /// <summary>A field id, a relation id, "status", or "relation.field".</summary>
    public required string Left { get; init; }
    public Comparison Is { get; init; } = Comparison.Equal;

    /// <summary>A literal in invariant form, "=field" for another field of the row, "now", "today", "caller", or "" with Present and Absent.</summary>
    public string Right { get; init; } = "";
}

public enum Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Present, Absent }

/// <summary>One thing that happens, in the same transaction as what caused it.</summary>
public sealed record Effect
{
    public required EffectKind Kind { get; init; }

    /// <summary>
    /// Set, Add: the field to change, "field" of this row, "relation.field" of the row it points to, or
    /// "child.relation>other.field" for the rows that this row's children point to ("order-line.order>box.stock").
    /// Create: the entity to create. Move: "relation" or "" (this row). Notify: the notification's id. Charge: the amount's field.
    /// Pick: the entity from which one row is drawn at random, weighted by <see cref="Value"/> (a field) when given.
    /// </summary>
    public string Target { get; init; } = "";

    /// <summary>
    /// Set, Add: a literal, "now", "today", "caller", "=field" (of this row, or of the child for the child form), "-=field" to subtract,
    /// "input.field". Move: the state's id.
    /// </summary>
    public string Value { get; init; } = "";

    /// <summary>
    /// Create: the new row's values by field or relation id (or "status"), each as in <see cref="Value"/>; "this" is the acting row, "picked"
    /// the drawn one. A required relation that is left out points to the acting row, or to what that row points to.
    /// </summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}

public enum EffectKind { Set, Add, Create, Move, Notify, Charge, Pick }
