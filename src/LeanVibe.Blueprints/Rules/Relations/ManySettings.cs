using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Relations;

/// <summary>A relation to many is neither required nor unique.</summary>
internal sealed class ManySettings() : Rule("LV0305")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from relation in entity.Relations
        where relation.Cardinality == Cardinality.Many && (relation.Required || relation.Unique)
        select Report(Paths.Of(entity, relation), $"{relation.Name} points to many rows, so it cannot be required or unique.", "Remove required and unique, or set cardinality to one.");
}
