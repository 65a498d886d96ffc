using System.Globalization;
using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>Values of a Blueprint as SQL text that both databases read alike.</summary>
internal static class SqlLiteral
{
    public static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <param name="currencyDigits">Decimals of the product's currency: money is kept in minor units.</param>
    public static string Of(FieldType type, string value, int currencyDigits) => type switch
    {
        FieldType.Money => Number(Parse(value) * Scale(currencyDigits)),
        FieldType.Integer or FieldType.Rating or FieldType.Duration => Number(decimal.Truncate(Parse(value))),
        FieldType.Decimal or FieldType.Percent => Number(Parse(value)),
        FieldType.Boolean => value.Equals("true", StringComparison.OrdinalIgnoreCase) ? "true" : "false",
        FieldType.DateTime => DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Text(time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss+00:00", CultureInfo.InvariantCulture))
            : "null",
        FieldType.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _) ? Text(value) : "null",
        _ => Text(value),
    };

    public static string Number(decimal value) => (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    public static decimal Scale(int currencyDigits) => currencyDigits switch { 0 => 1m, 3 => 1000m, _ => 100m };

    private static decimal Parse(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
