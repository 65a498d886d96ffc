namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>Whose state an effect moves.</summary>
internal static class Moves
{
    public static Entity? Target(SymbolTable symbols, Doing doing, Effect effect) =>
        effect.Target.Length == 0 ? doing.Entity
        : doing.Entity.Relations.FirstOrDefault(r => r.Id == effect.Target) is { Cardinality: Cardinality.One } relation ? symbols.FindEntity(relation.Target)
        : null;
}
