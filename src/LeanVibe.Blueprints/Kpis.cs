namespace LeanVibe.Blueprints;

/// <summary>A number that the founder steers by, counted from the product's own data.</summary>
public sealed record Kpi
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string Description { get; init; } = "";
    public required Measure Measure { get; init; }
    public Period Period { get; init; }
    public decimal? Target { get; init; }
    public bool LowerIsBetter { get; init; }

    /// <summary>The roles that see it besides those that administer.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}

/// <summary>An aggregate over an entity's rows; Product is not allowed. Entity may be <see cref="Blueprints.Entity.Account"/>.</summary>
public sealed record Measure
{
    public required Aggregate Function { get; init; }
    public required string Entity { get; init; }
    public string Field { get; init; } = "";
    public IReadOnlyList<Condition> Where { get; init; } = [];
}

public enum Period { Week, Day, Month }

/// <summary>A message that the product sends by itself, in the product and by email.</summary>
public sealed record Notification
{
    /// <summary>Begins a receiver that is an address in a field: who is invited has no account yet.</summary>
    public const string ToField = "field:";

    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The entity whose row it is about.</summary>
    public required string Entity { get; init; }

    /// <summary>"created", "updated", a transition's id, or "" when only an effect sends it.</summary>
    public string On { get; init; } = "";

    /// <summary>"owner", a role's id, "field:email" for the address that a field of the row holds, or a path to an account as in <see cref="Permission.Via"/>, steps separated by ">".</summary>
    public required string To { get; init; }

    /// <summary>May hold {field} and {relation.field}.</summary>
    public required string Subject { get; init; }
    public string Body { get; init; } = "";
}

/// <summary>Something outside that the product talks to; without its key the product says so and works on.</summary>
public sealed record Integration
{
    public required string Id { get; init; }
    public required IntegrationKind Kind { get; init; }
    public string Provider { get; init; } = "";
    public string Purpose { get; init; } = "";
}

public enum IntegrationKind { Payments, Email, Storage, Maps, Weather, Chat, Calendar, Analytics, Other }

public sealed record Quality
{
    public required string Id { get; init; }
    public required string Statement { get; init; }

    /// <summary>How it is checked, for example "p95 under 300 ms".</summary>
    public string Measure { get; init; } = "";
}

/// <summary>Why an element is in the Blueprint.</summary>
public sealed record Origin
{
    /// <summary>The element's path.</summary>
    public required string Path { get; init; }
    public required OriginKind Kind { get; init; }

    /// <summary>The rule's or the pack's id; the file for an import.</summary>
    public string Source { get; init; } = "";

    /// <summary>The founder's words, when they were the cause.</summary>
    public string Quote { get; init; } = "";

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}

public enum OriginKind { Founder, Rule, Pack, Model, Import }
