namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>Why a role cannot act on rows of an entity.</summary>
internal static class RoleFaults
{
    public static string? Of(SymbolTable symbols, string role, Entity entity) =>
        role == Role.Visitor ? "visitors must sign in first"
        : symbols.FindRole(role) is null ? "there is no such role"
        : !symbols.May(role, Operation.Read, entity.Id) ? $"the role may not read {entity.Id}"
        : null;
}
