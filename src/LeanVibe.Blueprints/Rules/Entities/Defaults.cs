using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Entities;

/// <summary>A default fits its field: parseable, among the choices, within the range, or one of the words that stand for a value.</summary>
internal sealed class Defaults() : Rule("LV0204")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from place in Occurrences.Fields(symbols.Blueprint)
        where place.Field.Default.Length > 0
        let expected = Expected(symbols, place.Entity, place.Field)
        where expected is not null
        select Report(place.Path, $"The default \"{place.Field.Default}\" of {place.Field.Name} is not {expected}.", $"Write {expected}, or leave the default out.");

    private static string? Expected(SymbolTable symbols, Entity? entity, Field field) => (field.Default, Member.Of(field.Type)) switch
    {
        ("now", MemberKind.Moment) or ("today", MemberKind.Day or MemberKind.Moment) => null,
        ("sequence", _) when field.Type is FieldType.Text or FieldType.Integer && entity is not null => null,
        (['=', .. var path], var kind) when entity is not null => Copied(symbols, entity, path, kind),
        _ => Literals.Fault(field, field.Default),
    };

    private static string? Copied(SymbolTable symbols, Entity entity, string path, MemberKind kind) =>
        path.Contains('.', StringComparison.Ordinal) && symbols.Resolve(entity, path) is { Field.Sensitivity: not Sensitivity.Secret } source && source.Kind.Fits(kind)
            ? null
            : $"\"=relation.field\" with a field that is {kind.Describe()}";
}
