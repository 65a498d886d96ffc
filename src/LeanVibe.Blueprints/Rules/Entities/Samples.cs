using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Entities;

/// <summary>Sample rows fill fields of the entity with values that fit.</summary>
internal sealed class Samples() : Rule("LV0210")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from row in entity.Samples.Select((values, at) => (Values: values, At: at))
        from value in row.Values
        let fault = Fault(entity, value.Key, value.Value)
        where fault is not null
        select Report($"{Paths.Of(entity)}/samples/{row.At}/{value.Key}", $"A sample of {entity.Name} has \"{value.Value}\" for \"{value.Key}\": {fault}.", "Mend the value, or leave it out and one is invented.");

    private static string? Fault(Entity entity, string id, string value) => Member.Of(entity, id) switch
    {
        null => "there is no such field",
        { Field.Computed: not null } => "this field is computed",
        { Relation: not null } => "relations are linked by the seed",
        { } member => Literals.Fault(member, value) is { } expected ? $"expected {expected}" : null,
    };
}
