using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Contract;

/// <summary>One operation of a product's API: a method on a path, and who may call it.</summary>
/// <param name="Id">The operationId, unique in the product: "placeOrder".</param>
/// <param name="Method">Lower case, as OpenAPI writes it.</param>
/// <param name="Path">With parameters in braces: "/api/orders/{id}/place".</param>
public sealed record ApiOperation(string Id, string Method, string Path, OperationKind Kind)
{
    /// <summary>The entity's id; empty for operations of the platform.</summary>
    public string Entity { get; init; } = "";

    /// <summary>The transition's or action's id; empty for the rest.</summary>
    public string Verb { get; init; } = "";
    public required string Summary { get; init; }

    /// <summary>Everybody who may call it, administrators included; the visitor among them means that no session is needed.</summary>
    public required IReadOnlyList<Access> Allowed { get; init; }

    public bool IsOpen => Allows(Role.Visitor);

    public bool Allows(string role) => Allowed.Any(a => a.Role == role);
}

/// <summary>A role may call an operation on the rows that the scope reaches.</summary>
/// <param name="Role">A role's id or <see cref="Blueprints.Role.Visitor"/>.</param>
public sealed record Access(string Role, Scope Scope);
