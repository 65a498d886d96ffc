using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Relations;

/// <summary>A required relation cannot be cleared.</summary>
internal sealed class RequiredClear() : Rule("LV0303")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from relation in entity.Relations
        where relation is { Required: true, OnDelete: OnDelete.Clear }
        select Report(Paths.Of(entity, relation), $"{relation.Name} is required, so it cannot be cleared when its target goes.", "Set onDelete to restrict or cascade, or make the relation optional.");
}
