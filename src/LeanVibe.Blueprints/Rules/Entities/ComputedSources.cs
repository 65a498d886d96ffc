using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Entities;

/// <summary>A computed field works on rows that point here, or on numbers of its own row.</summary>
internal sealed class ComputedSources() : Rule("LV0206")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from field in entity.Fields
        where field.Computed is not null
        let fault = Fault(symbols, entity, field, field.Computed!)
        where fault is not null
        select Report(Paths.Of(entity, field), $"{field.Name} cannot be computed: {fault}.", "Name a relation as \"child.relation\" that points here, and number fields of the child.");

    private static string? Fault(SymbolTable symbols, Entity entity, Field field, Computation computed)
    {
        if (Member.Of(field.Type) != MemberKind.Number && !(computed.Function is Aggregate.Min or Aggregate.Max && Member.Of(field.Type).IsTime()))
        {
            return "its type is not a number";
        }

        if (computed.IsOfOwnRow)
        {
            return computed.Relation.Length > 0 || computed.Where.Count > 0 ? "it works on its own row and takes neither relation nor condition"
                : NotNumber(entity, computed.Field) ?? NotNumber(entity, computed.Times);
        }

        if (symbols.FindRelation(computed.Relation) is not { } found || found.Relation.Target != entity.Id)
        {
            return $"no relation \"{computed.Relation}\" points to {entity.Name}";
        }

        if (computed.Where.Any(c => Member.Of(found.Owner, c.Left) is not { Field.Computed: null } and not { Field: null }))
        {
            return $"its condition looks at what {found.Owner.Name} does not store";
        }

        return computed.Function switch
        {
            Aggregate.Share when computed.Where.Count == 0 => "a share needs a condition",
            Aggregate.Count or Aggregate.Share => null,
            Aggregate.Min or Aggregate.Max when Member.Of(found.Owner, computed.Field) is { } source && source.Kind.IsTime() && Member.Of(field.Type).IsTime() => null,
            _ => NotNumber(found.Owner, computed.Field) ?? (computed.Times.Length > 0 ? NotNumber(found.Owner, computed.Times) : null),
        };
    }

    private static string? NotNumber(Entity entity, string id) =>
        Member.Of(entity, id) is { Kind: MemberKind.Number } ? null : $"{entity.Name} has no number \"{id}\"";
}
