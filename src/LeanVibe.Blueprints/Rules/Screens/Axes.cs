using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>What "by" and "and" of a block may name.</summary>
internal enum Axis { Unused, Category, Columns, Time, OptionalTime, Place, Shown, Upload, OptionalRow, Lines, LineGoods }

internal static class Axes
{
    public static bool Accepts(SymbolTable symbols, Entity entity, Axis axis, string id) => axis switch
    {
        Axis.Unused => true,
        Axis.OptionalTime or Axis.OptionalRow when id.Length == 0 => true,
        Axis.Lines => symbols.FindRelation(id) is { } lines && lines.Relation.Target == entity.Id,
        Axis.LineGoods => symbols.FindRelation(id) is { } goods && goods.Owner.Relations.Any(r => r.Target == entity.Id),
        Axis.Time or Axis.OptionalTime or Axis.Category when id == "created" => true,
        _ => Member.Of(entity, id) is { Field.Sensitivity: not Sensitivity.Secret } or { Field: null } && Fits(axis, Member.Of(entity, id)!),
    };

    public static string Describe(Axis axis) => axis switch
    {
        Axis.Category => "a field, a relation, \"status\" or \"created\"",
        Axis.Columns => "\"status\", a choice, a yes-or-no field or a relation",
        Axis.Time or Axis.OptionalTime => "a date or time field, or \"created\"",
        Axis.Place => "a field of the type place",
        Axis.Shown => "a field that can be read aloud",
        Axis.Upload => "a file or image field",
        Axis.OptionalRow => "a relation of the entity",
        Axis.Lines => "the relation from the lines to the entity, as \"order-line.order\"",
        Axis.LineGoods => "the relation from the lines to what is ordered, as \"order-line.box\"",
        _ => "anything",
    };

    private static bool Fits(Axis axis, Member member) => axis switch
    {
        Axis.Category => member.Kind is not (MemberKind.Upload or MemberKind.Rows),
        Axis.Columns => member.Kind is MemberKind.State or MemberKind.Choice or MemberKind.Truth or MemberKind.Row,
        Axis.Time or Axis.OptionalTime => member.Kind.IsTime(),
        Axis.Place => member.Field?.Type == FieldType.Place,
        Axis.Shown => member.Kind is not (MemberKind.Upload or MemberKind.Rows),
        Axis.Upload => member.Kind == MemberKind.Upload,
        _ => member.Kind == MemberKind.Row,
    };
}
