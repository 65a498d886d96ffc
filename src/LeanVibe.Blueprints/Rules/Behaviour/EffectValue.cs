using System.Globalization;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>Checks what an effect writes.</summary>
internal static class EffectValue
{
    /// <summary>What is expected instead; null when the value fits.</summary>
    /// <param name="source">The entity whose row "=field" reads; null when there is no row.</param>
    public static string? Fault(Doing doing, Entity? source, Member target, string value, bool adds = false) => value switch
    {
        "now" or "today" when target.Kind.IsTime() => null,
        "caller" when target.Relation?.Target == Entity.Account => null,
        "this" when target.Kind == MemberKind.Row => doing.HasRow && target.Relation!.Target == doing.Entity.Id ? null : "a row of another entity",
        "picked" when target.Kind == MemberKind.Row => Picks(doing, target.Relation!.Target) ? null : $"a row that a pick of {target.Relation.Target} has drawn before",
        ['-', '=', .. var field] => adds ? Read(source, target, field) : "\"=field\"; only add subtracts",
        ['=', .. var field] => Read(source, target, field),
        _ when value.StartsWith("input.", StringComparison.Ordinal) => Input(doing, target, value["input.".Length..]),
        _ when target.Kind == MemberKind.Row => "caller, this, picked or \"=relation\"",
        _ when adds => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? null : "a number",
        "" when target.Field is { Required: false } => null,
        _ => Literals.Fault(target, value),
    };

    private static bool Picks(Doing doing, string entity) => doing.Effects.Any(e => e.Kind == EffectKind.Pick && e.Target == entity);

    private static string? Read(Entity? source, Member target, string id) =>
        source is null ? "a value that needs no row, because there is none"
        : Member.Of(source, id) is { } member && member.Kind.Fits(target.Kind) && (target.Kind != MemberKind.Row || member.Relation!.Target == target.Relation!.Target) ? null
        : $"\"=field\" with a member of {source.Id} that is {target.Kind.Describe()}";

    private static string? Input(Doing doing, Member target, string id) =>
        doing.Action?.Input.FirstOrDefault(f => f.Id == id) is { } input && Member.Of(input.Type).Fits(target.Kind)
            ? null
            : $"\"input.field\" with an input that is {target.Kind.Describe()}";
}
