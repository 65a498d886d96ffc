using System.Text.Json.Nodes;
using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Contract;

/// <summary>A field's type and limits as JSON Schema.</summary>
internal static class FieldShapes
{
    /// <summary>As a person gives it: with the field's limits.</summary>
    public static JsonObject Input(Field field)
    {
        var shape = Bare(field);
        switch ((string)shape["type"]!)
        {
            case "integer" or "number":
                Limit(shape, "minimum", field.Min ?? Least(field.Type));
                Limit(shape, "maximum", field.Max ?? Greatest(field.Type));
                break;
            case "string" when field.Type is FieldType.Text or FieldType.LongText or FieldType.Place or FieldType.Email or FieldType.Phone or FieldType.Url:
                Limit(shape, "minLength", field.Min ?? (field.Required ? 1 : null));
                Limit(shape, "maxLength", field.Max);
                break;
        }

        if (field.Description.Length > 0)
        {
            shape["description"] = field.Description;
        }

        return shape;
    }

    /// <summary>As it is read: type and format, without the limits that only writing holds.</summary>
    public static JsonObject Output(Field field) => Bare(field);

    private static JsonObject Bare(Field field) => field.Type switch
    {
        FieldType.Integer or FieldType.Rating or FieldType.Duration => Shape.Of("integer"),
        FieldType.Decimal or FieldType.Money or FieldType.Percent => Shape.Of("number"),
        FieldType.Boolean => Shape.Of("boolean"),
        FieldType.Date => Shape.Text("date"),
        FieldType.DateTime => Shape.Text("date-time"),
        FieldType.Choice => Shape.Choice(field.Choices.Select(c => c.Id)),
        FieldType.Email => Shape.Text("email"),
        FieldType.Url => Shape.Text("uri"),
        FieldType.Image or FieldType.File => Shape.Id(),
        FieldType.Color => new() { ["type"] = "string", ["pattern"] = "^#[0-9a-fA-F]{6}$" },
        _ => Shape.Text(),
    };

    private static decimal? Least(FieldType type) => type switch
    {
        FieldType.Percent or FieldType.Duration => 0,
        FieldType.Rating => 1,
        _ => null,
    };

    private static decimal? Greatest(FieldType type) => type switch { FieldType.Percent => 100, FieldType.Rating => 5, _ => null };

    private static void Limit(JsonObject shape, string word, decimal? limit)
    {
        if (limit is { } value)
        {
            shape[word] = decimal.IsInteger(value) && Math.Abs(value) < long.MaxValue ? JsonValue.Create((long)value) : JsonValue.Create(value);
        }
    }
}
