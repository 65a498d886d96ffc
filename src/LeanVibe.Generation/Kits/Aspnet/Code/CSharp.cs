using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

/// <summary>Writes C# text: literals that nothing in a Blueprint can break out of, and lines of a readable width.</summary>
internal static class CSharp
{
    private const int Widest = 120;

    private static readonly FrozenSet<string> RecordMembers = new[]
    {
        "Can", "Clone", "Equals", "EqualityContract", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ToString", "ReferenceEquals",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var sign in text)
        {
            literal.Append(sign switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(sign) || sign is '\u2028' or '\u2029' or '\u0085' || char.IsSurrogate(sign) => $"\\u{(int)sign:x4}",
                _ => sign.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>SQL whose braces hold code, as an interpolated string; on several lines when it is long.</summary>
    /// <param name="indent">Of the line on which the quotes stand.</param>
    public static string Sql(string sql, int indent)
    {
        if (sql.Contains('"', StringComparison.Ordinal))
        {
            return "$" + Literal(sql.Replace("\n", " ", StringComparison.Ordinal));
        }

        if (!sql.Contains('\n', StringComparison.Ordinal) && sql.Length + indent < Widest)
        {
            return "$\"" + sql.Replace("\\", "\\\\", StringComparison.Ordinal) + "\"";
        }

        var space = new string(' ', indent);
        return $"\n{space}$\"\"\"\n{string.Join('\n', sql.Split('\n').Select(l => space + l))}\n{space}\"\"\"";
    }

    /// <summary>A member of a record: not the record's own name, nor one that records have.</summary>
    public static string Member(string pascal, string type) =>
        pascal == type || RecordMembers.Contains(pascal) ? pascal + "Value" : Identifier(pascal);

    /// <summary>Ids may begin with a digit.</summary>
    public static string Identifier(string pascal) => pascal.Length == 0 || char.IsAsciiDigit(pascal[0]) ? "N" + pascal : pascal;

    /// <summary>Items with commas, in lines of a readable width.</summary>
    public static IReadOnlyList<string> Wrap(IEnumerable<string> items, int width = 110)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var (item, isLast) in WithLast(items))
        {
            if (line.Length > 0 && line.Length + item.Length + 2 > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
            }

            line.Append(item).Append(isLast ? "" : ", ");
        }

        lines.Add(line.ToString());
        return lines;
    }

    public static string Xml(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Number(decimal value) =>
        (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) + (value == decimal.Truncate(value) && Math.Abs(value) < int.MaxValue ? "" : "m");

    private static IEnumerable<(string Item, bool IsLast)> WithLast(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Select((item, i) => (item, i == all.Count - 1));
    }
}
