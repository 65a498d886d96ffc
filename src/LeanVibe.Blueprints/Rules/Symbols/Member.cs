namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>What a name in a condition, effect or block stands for: a field, a relation, or (both null) the state in the lifecycle.</summary>
internal sealed record Member(Entity Owner, Field? Field, Relation? Relation)
{
    public MemberKind Kind =>
        Field is not null ? Of(Field.Type)
        : Relation is { Cardinality: Cardinality.Many } ? MemberKind.Rows
        : Relation is not null ? MemberKind.Row
        : MemberKind.State;

    public static Member? Of(Entity entity, string id) =>
        entity.Fields.FirstOrDefault(f => f.Id == id) is { } field ? new(entity, field, null)
        : entity.Relations.FirstOrDefault(r => r.Id == id) is { } relation ? new(entity, null, relation)
        : id == "status" && entity.Lifecycle is not null ? new Member(entity, null, null)
        : null;

    public static MemberKind Of(FieldType type) => type switch
    {
        FieldType.Integer or FieldType.Decimal or FieldType.Money or FieldType.Percent or FieldType.Rating or FieldType.Duration => MemberKind.Number,
        FieldType.Boolean => MemberKind.Truth,
        FieldType.Date => MemberKind.Day,
        FieldType.DateTime => MemberKind.Moment,
        FieldType.Choice => MemberKind.Choice,
        FieldType.Image or FieldType.File => MemberKind.Upload,
        _ => MemberKind.Text,
    };
}

internal enum MemberKind { Text, Number, Truth, Day, Moment, Choice, Upload, Row, Rows, State }

internal static class MemberKinds
{
    public static bool IsOrdered(this MemberKind kind) => kind is MemberKind.Number or MemberKind.Day or MemberKind.Moment;

    public static bool IsTime(this MemberKind kind) => kind is MemberKind.Day or MemberKind.Moment;

    /// <summary>Whether values of the two can be compared or copied.</summary>
    public static bool Fits(this MemberKind kind, MemberKind other) => kind == other || (kind.IsTime() && other.IsTime());

    public static string Describe(this MemberKind kind) => kind switch
    {
        MemberKind.Truth => "true or false",
        MemberKind.Day => "a date",
        MemberKind.Moment => "a time",
        MemberKind.Choice => "a choice",
        MemberKind.Upload => "an uploaded file",
        MemberKind.Row => "a relation",
        MemberKind.Rows => "a relation to many",
        MemberKind.State => "a state",
        MemberKind.Number => "a number",
        _ => "a text",
    };
}
