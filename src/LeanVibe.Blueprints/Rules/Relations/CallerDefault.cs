using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Relations;

/// <summary>Only a relation to one account can default to the caller.</summary>
internal sealed class CallerDefault() : Rule("LV0304")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from relation in entity.Relations
        where relation.DefaultsToCaller && (relation.Target != Entity.Account || relation.Cardinality == Cardinality.Many)
        select Report(Paths.Of(entity, relation), $"{relation.Name} cannot be set to the caller.", "Point it to one account, or remove defaultsToCaller.");
}
