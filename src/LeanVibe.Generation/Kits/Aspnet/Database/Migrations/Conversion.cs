using System.Globalization;
using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>Values of one type as values of another.</summary>
internal sealed class Conversion(Dialect dialect, int currencyDigits)
{
    private readonly string _scale = SqlLiteral.Number(SqlLiteral.Scale(currencyDigits));

    /// <returns>SQL, or null where the values cannot be kept.</returns>
    public string? Of(FieldType from, FieldType to, string value) => (FieldSql.Type(from), FieldSql.Type(to)) switch
    {
        var (before, after) when before == after => value,
        ("integer" or "numeric(18,4)", "text") => $"cast({value} as text)",
        ("bigint", "text") => $"cast(round({value} / {_scale}.0, {currencyDigits}) as text)",
        ("boolean", "text") => $"case when {value} then 'true' when not {value} then 'false' end",
        ("date", "text") => $"cast({value} as text)",
        ("timestamptz", "text") => Say(dialect.TimeAsText, value),
        ("integer", "numeric(18,4)") => value,
        ("bigint", "numeric(18,4)") => $"{value} / {_scale}.0",
        ("numeric(18,4)", "integer") => $"case when abs({value}) < 2147483647 then cast(round({value}) as integer) end",
        ("bigint", "integer") => $"case when abs({value} / {_scale}) < 2147483647 then cast(round({value} / {_scale}.0) as integer) end",
        ("boolean", "integer") => $"case when {value} then 1 when not {value} then 0 end",
        ("integer" or "numeric(18,4)", "bigint") => $"cast(round({value} * {_scale}) as bigint)",
        ("integer" or "numeric(18,4)", "boolean") => $"{value} <> 0",
        ("date", "timestamptz") => Say(dialect.DateAsTime, value),
        ("timestamptz", "date") => Say(dialect.TimeAsDate, value),
        _ => null,
    };

    private static string Say(string format, string value) => string.Format(CultureInfo.InvariantCulture, format, value);
}
