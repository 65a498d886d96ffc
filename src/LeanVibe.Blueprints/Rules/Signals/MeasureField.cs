using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Signals;

/// <summary>A count needs no field; every other aggregate needs a number.</summary>
internal sealed class MeasureField() : Rule("LV0802")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from place in Occurrences.Measures(symbols.Blueprint)
        let entity = symbols.FindEntity(place.Measure.Entity)
        where entity is not null
        let fault = Fault(entity, place.Measure)
        where fault is not null
        select Report(place.Path, $"This cannot be measured: {fault}.", "Use count without a field, or sum, average, min or max of a number field.");

    private static string? Fault(Entity entity, Measure measure) =>
        measure.Function is Aggregate.Product or Aggregate.Difference or Aggregate.Share ? "a product, a difference or a share is not taken over rows"
        : measure.Function == Aggregate.Count ? measure.Field.Length > 0 ? "a count takes no field" : null
        : Member.Of(entity, measure.Field) is not { Kind: MemberKind.Number } member ? $"{entity.Name} has no number \"{measure.Field}\""
        : member.Field!.Sensitivity == Sensitivity.Secret ? $"\"{measure.Field}\" is secret"
        : null;
}
