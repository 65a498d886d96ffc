using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

/// <summary>A field in C#: its types, and how it is read, checked, completed and bound.</summary>
internal static class FieldCode
{
    public static string Type(FieldType type) => type switch
    {
        FieldType.Integer or FieldType.Rating or FieldType.Duration => "int",
        FieldType.Decimal or FieldType.Percent or FieldType.Money => "decimal",
        FieldType.Boolean => "bool",
        FieldType.Date => "DateOnly",
        FieldType.DateTime => "DateTimeOffset",
        FieldType.Image or FieldType.File => "Guid",
        _ => "string",
    };

    /// <summary>The method of the row reader.</summary>
    public static string Reader(FieldType type, bool isFilled) => type switch
    {
        FieldType.Integer or FieldType.Rating or FieldType.Duration => "Whole",
        FieldType.Decimal or FieldType.Percent => "Number",
        FieldType.Money => "Money",
        FieldType.Boolean => "Flag",
        FieldType.Date => "Day",
        FieldType.DateTime => "Time",
        FieldType.Image or FieldType.File => "Id",
        _ => "Text",
    } + (isFilled ? "" : "OrNull");

    public static string Facet(FieldType type) => type switch
    {
        FieldType.Integer or FieldType.Rating or FieldType.Duration => "Whole",
        FieldType.Decimal or FieldType.Percent => "Number",
        FieldType.Money => "Money",
        FieldType.Boolean => "Flag",
        FieldType.Date => "Day",
        FieldType.DateTime => "Time",
        FieldType.Choice => "Choice",
        FieldType.Image or FieldType.File => "File",
        _ => "Text",
    };

    /// <summary>As a hole of an interpolated SQL text.</summary>
    public static string Hole(FieldType type, string expression) => type == FieldType.Money ? $"{{Money.ToMinor({expression})}}" : $"{{{expression}}}";

    /// <summary>The default is worked out when the row is written, not before.</summary>
    public static bool IsLateDefault(Field field) => field.Default is "sequence" or ['=', ..];

    /// <summary>A C# expression for a default that is known before the row is written; null when there is none.</summary>
    public static string? Default(Field field) => (field.Default, field.Type) switch
    {
        ("", _) => null,
        _ when IsLateDefault(field) => null,
        ("now" or "today", FieldType.Date) => "Day(now)",
        ("now" or "today", FieldType.DateTime) => "now",
        (var text, FieldType.Boolean) => text.Equals("true", StringComparison.OrdinalIgnoreCase) ? "true" : null,
        (var text, FieldType.Integer or FieldType.Rating or FieldType.Duration) => Numeric(text) is { } n ? CSharp.Number(decimal.Truncate(n)) : null,
        (var text, FieldType.Decimal or FieldType.Percent or FieldType.Money) => Numeric(text) is { } n ? CSharp.Number(n) : null,
        (var text, FieldType.Date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var d) ? $"new DateOnly({d.Year}, {d.Month}, {d.Day})" : null,
        (_, FieldType.DateTime or FieldType.Image or FieldType.File) => null,
        var (text, _) => CSharp.Literal(text),
    };

    /// <summary>One link of the chain of checks; null when there is nothing to check.</summary>
    /// <param name="choices">The set of a choice's ids, in C#.</param>
    public static string? Check(FieldModel field, string value, string choices)
    {
        var source = field.Source;
        var required = source.Required && !IsLateDefault(source);
        var member = $"\"{field.Name.Camel}\", {value}";
        var need = required ? ", required: true" : "";
        return source.Type switch
        {
            FieldType.Boolean => null,
            FieldType.Email => $".Email({member}{need})",
            FieldType.Phone => $".Phone({member}{need})",
            FieldType.Url => $".Url({member}{need})",
            FieldType.Color => $".Color({member}{need})",
            FieldType.Choice => $".Choice({member}, {choices}{need})",
            FieldType.Date or FieldType.DateTime or FieldType.Image or FieldType.File => required ? $".Present({member})" : null,
            _ when field.IsNumber => $".Number({member}{need}{Bound("min", Least(source))}{Bound("max", Most(source))})",
            _ => $".Text({member}{need}{Bound("min", source.Min)}{Bound("max", source.Max ?? (source.Type == FieldType.LongText ? null : 500))})",
        };
    }

    public static decimal? Least(Field field) => field.Min ?? (field.Type switch
    {
        FieldType.Percent or FieldType.Duration => 0,
        FieldType.Rating => 1,
        _ => (decimal?)null,
    });

    public static decimal? Most(Field field) => field.Max ?? (field.Type switch
    {
        FieldType.Percent => 100,
        FieldType.Rating => 5,
        FieldType.Integer or FieldType.Duration => int.MaxValue,
        _ => (decimal?)null,
    });

    private static string Bound(string name, decimal? value) => value is { } v ? $", {name}: {CSharp.Number(v)}" : "";

    private static decimal? Numeric(string text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;
}
