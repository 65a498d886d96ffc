using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Entities;

/// <summary>An entity keeps something: a field or a relation.</summary>
internal sealed class HasMembers() : Rule("LV0201")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Entities
            .Where(entity => entity.Fields.Count + entity.Relations.Count == 0)
            .Select(entity => Report(Paths.Of(entity), $"{entity.Name} has neither fields nor relations.", "Add a field, for example \"name\", or remove the entity."));
}
