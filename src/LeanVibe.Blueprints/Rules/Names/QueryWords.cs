using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Names;

/// <summary>The words that steer a list (search, sort, page, mine) cannot be fields that filter it.</summary>
internal sealed class QueryWords() : Rule("LV0106")
{
    private static readonly HashSet<string> Words = ["search", "sort", "page", "page-size", "mine"];

    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from field in entity.Fields
        where (field.Type is FieldType.Choice or FieldType.Boolean) && Words.Contains(field.Id)
        select Report(Paths.Of(entity, field), $"Lists already take the parameter \"{field.Id}\".", $"Use another id, for example \"{field.Id}-value\".");
}
