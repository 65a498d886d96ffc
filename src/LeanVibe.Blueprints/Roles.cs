namespace LeanVibe.Blueprints;

/// <summary>A kind of person who uses the product; every account has exactly one.</summary>
public sealed record Role
{
    /// <summary>The reserved id of everybody who is not signed in. It may appear in permissions and screens, never as a role.</summary>
    public const string Visitor = "visitor";

    public required string Id { get; init; }
    public required string Name { get; init; }
    public string Description { get; init; } = "";

    /// <summary>May do everything, manages accounts and reads the audit trail. At least one role administers.</summary>
    public bool Administers { get; init; }

    /// <summary>A visitor may create an account of this role. Never true for a role that administers.</summary>
    public bool SignsUp { get; init; }
    public IReadOnlyList<string> Goals { get; init; } = [];
}

/// <summary>What a role may do to an entity's rows. Whatever no permission grants is refused.</summary>
public sealed record Permission
{
    /// <summary>A role's id or <see cref="Role.Visitor"/>.</summary>
    public required string Role { get; init; }
    public required string Entity { get; init; }
    public IReadOnlyList<Operation> Operations { get; init; } = [];
    public Scope Scope { get; init; } = Scope.All;

    /// <summary>
    /// For <see cref="Scope.Related"/>: the relations to follow from the row to a row whose owner is the caller, or to the caller
    /// itself, each as "entity.relation", in either direction. An order that holds the caller's boxes:
    /// ["order-line.order", "order-line.box", "box.farm"]; a ticket assigned to the caller: ["ticket.assignee"].
    /// </summary>
    public IReadOnlyList<string> Via { get; init; } = [];
}

/// <summary>Read covers list, search, detail and export.</summary>
public enum Operation { Read, Create, Update, Delete }

/// <summary>Which rows: all, those that the caller owns (<see cref="Entity.Ownership"/>), or those related to the caller.</summary>
public enum Scope { All, Own, Related }
