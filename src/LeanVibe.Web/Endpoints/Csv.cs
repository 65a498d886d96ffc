using System.Globalization;
using System.Text;

namespace LeanVibe.Web.Endpoints;

/// <summary>
/// Tables for spreadsheets (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that nobody's name runs on the
/// machine of whoever reads it (OWASP, CSV injection).
/// </summary>
internal static class Csv
{
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    public static string Of(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(head))
        {
            text.Append(Line(row));
        }

        return text.ToString();
    }

    public static string Line(IEnumerable<string> row) => $"{string.Join(',', row.Select(Cell))}\r\n";

    public static string Cell(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    internal static string Cell(string text)
    {
        var start = text.AsSpan().TrimStart(' ');
        var safe = start.Length > 0 && Dangerous.Contains(start[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
