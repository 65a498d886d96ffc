using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Relations;

/// <summary>A relation points to an entity that exists, or to the account.</summary>
internal sealed class Targets() : Rule("LV0301")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from relation in entity.Relations
        where symbols.FindEntity(relation.Target) is null
        select Report(Paths.Of(entity, relation), $"{relation.Name} points to \"{relation.Target}\", which does not exist.", Known.Entities(symbols, withAccount: true));
}
