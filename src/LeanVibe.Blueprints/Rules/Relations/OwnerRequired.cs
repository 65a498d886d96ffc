using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Relations;

/// <summary>A row that belongs to another's owner needs that other, or it has no owner.</summary>
internal sealed class OwnerRequired() : Rule("LV0307", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from relation in entity.Relations
        where entity.Ownership != "creator" && relation.Id == entity.Ownership && relation is { Required: false, Cardinality: Cardinality.One }
        select Report(Paths.Of(entity, relation), $"{entity.Name} belongs to whoever owns its {relation.Name.ToLowerInvariant()}, but that is optional.", "Make the relation required.");
}
