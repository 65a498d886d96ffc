using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Entities;

/// <summary>Least is not above greatest, and both fit the type.</summary>
internal sealed class Ranges() : Rule("LV0203")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from place in Occurrences.Fields(symbols.Blueprint)
        let fault = Fault(place.Field)
        where fault is not null
        select Report(place.Path, $"{place.Field.Name}: {fault}.", "Mend min and max, or leave them out.");

    private static string? Fault(Field field) => (Member.Of(field.Type), field.Min, field.Max) switch
    {
        (_, null, null) => null,
        (MemberKind.Text, < 0, _) or (MemberKind.Text, _, < 1) => "a text's length cannot be less than that",
        (MemberKind.Text, _, > 100_000) => "a text has at most 100000 characters",
        (MemberKind.Text, var min, var max) when (min ?? 0) % 1 != 0 || (max ?? 0) % 1 != 0 => "a text's length is a whole number",
        (MemberKind.Text or MemberKind.Number, { } min, { } max) when min > max => $"min is greater than max",
        (MemberKind.Number, var min, var max) when field.Type == FieldType.Percent && (min < 0 || max > 100) => "a percentage lies between 0 and 100",
        (MemberKind.Number, var min, var max) when field.Type == FieldType.Rating && (min < 0 || max > 10) => "a rating lies between 0 and 10",
        (MemberKind.Text or MemberKind.Number, _, _) => null,
        var (kind, _, _) => $"{kind.Describe()} has no min and max",
    };
}
