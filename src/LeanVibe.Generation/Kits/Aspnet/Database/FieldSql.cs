using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>How a field is kept.</summary>
internal static class FieldSql
{
    public static string Type(FieldType type) => type switch
    {
        FieldType.Integer or FieldType.Rating or FieldType.Duration => "integer",
        FieldType.Decimal or FieldType.Percent => "numeric(18,4)",
        FieldType.Money => "bigint",
        FieldType.Boolean => "boolean",
        FieldType.Date => "date",
        FieldType.DateTime => "timestamptz",
        FieldType.Image or FieldType.File => "uuid",
        _ => "text",
    };

    /// <summary>The column always holds a value.</summary>
    public static bool IsFilled(FieldModel field) => field.Source switch
    {
        { Computed: { } computed } => computed.Function is Aggregate.Count or Aggregate.Sum or Aggregate.Product or Aggregate.Share or Aggregate.Difference,
        { Type: FieldType.Boolean } => true,
        { Type: FieldType.Image or FieldType.File } => false,
        { Required: true, ReadOnly: true, Default: "" } => field.IsNumber,
        { Required: true } => true,
        _ => false,
    };

    /// <summary>What a filled column holds where nothing else is said.</summary>
    public static string Empty(FieldModel field) => field.Source.Type switch
    {
        FieldType.Boolean => "false",
        FieldType.Choice => SqlLiteral.Text(field.Source.Choices.Count > 0 ? field.Source.Choices[0].Id : ""),
        FieldType.Date => "current_date",
        FieldType.DateTime => "current_timestamp",
        _ => field.IsNumber ? "0" : "''",
    };
}
