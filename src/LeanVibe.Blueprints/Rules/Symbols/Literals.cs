using System.Globalization;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>Literals in invariant form, as defaults, samples, conditions and effects give them.</summary>
internal static class Literals
{
    /// <summary>What the member expects, when the literal is not that; null when it fits.</summary>
    public static string? Fault(Member member, string literal) => member switch
    {
        { Field: { } field } => Fault(field, literal),
        { Relation: not null } => "a row, not a literal",
        _ => member.Owner.Lifecycle!.States.Any(s => s.Id == literal) ? null : $"a state: {Join(member.Owner.Lifecycle.States.Select(s => s.Id))}",
    };

    /// <summary>Type first, then choices or range.</summary>
    public static string? Fault(Field field, string literal) => field.Type switch
    {
        FieldType.Choice => field.Choices.Any(c => c.Id == literal) ? null : $"one of {Join(field.Choices.Select(c => c.Id))}",
        FieldType.Boolean => literal is "true" or "false" ? null : "true or false",
        FieldType.Integer or FieldType.Duration or FieldType.Rating => long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? Range(field, whole) : "a whole number",
        FieldType.Decimal or FieldType.Money or FieldType.Percent => Number(literal) is { } number ? Range(field, number) : "a number such as 12.50",
        FieldType.Date => DateOnly.TryParseExact(literal, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "a date such as 2026-01-31",
        FieldType.DateTime => IsMoment(literal) ? null : "a time such as 2026-01-31T09:00:00Z",
        FieldType.Email => literal.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < literal.Length - 1 && !literal.Contains(' ', StringComparison.Ordinal) ? null : "an email address",
        FieldType.Url => Uri.TryCreate(literal, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? null : "an address that begins with https://",
        FieldType.Color => CssColors.IsColor(literal) ? null : "a colour such as #1e90ff",
        FieldType.Image or FieldType.File => "an uploaded file, which cannot be written here",
        _ => Range(field, literal.Length, "characters"),
    };

    private static string? Range(Field field, decimal value, string unit = "")
    {
        var (min, max) = field.Type switch
        {
            FieldType.Percent => (field.Min ?? 0, field.Max ?? 100),
            FieldType.Rating => (field.Min ?? 1, field.Max ?? 5),
            _ => (field.Min, field.Max),
        };
        var suffix = unit.Length > 0 ? " " + unit : "";
        return value < min ? $"at least {Plain(min.Value)}{suffix}" : value > max ? $"at most {Plain(max.Value)}{suffix}" : null;
    }

    private static decimal? Number(string literal) =>
        decimal.TryParse(literal, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsMoment(string literal) =>
        literal.Length >= 10
        && literal[4] == '-'
        && DateTimeOffset.TryParse(literal, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static string Join(IEnumerable<string> words) => string.Join(", ", words);

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
