using System.Globalization;
using System.Text;

namespace LeanVibe.Generation.Kits.React;

/// <summary>Literals of TypeScript, escaped here and nowhere else.</summary>
internal static class Js
{
    public static string Text(string value)
    {
        var literal = new StringBuilder("'");
        foreach (var sign in value)
        {
            literal.Append(sign switch
            {
                '\'' => "\\'",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "",
                '\t' => "\\t",
                '\u2028' => "\\u2028",
                '\u2029' => "\\u2029",
                _ when char.IsControl(sign) => $"\\u{(int)sign:x4}",
                _ => sign.ToString(),
            });
        }

        return literal.Append('\'').ToString();
    }

    /// <summary>The value of an attribute in JSX: in plain quotes where nothing in it needs escaping.</summary>
    public static string Attribute(string value) =>
        value.Any(sign => sign is '"' or '\\' or '&' or '{' or '}' or '<' or '>' || char.IsControl(sign)) ? $"{{{Text(value)}}}" : $"\"{value}\"";

    public static string Number(decimal value) => (value / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Texts(IEnumerable<string> values) => List(values.Select(Text));

    public static string List(IEnumerable<string> literals) => $"[{string.Join(", ", literals)}]";

    /// <summary>An object on one line; members without a value are left out.</summary>
    public static string Object(params IEnumerable<(string Name, string? Literal)> members) =>
        $"{{ {string.Join(", ", members.Where(m => m.Literal is not null).Select(m => $"{m.Name}: {m.Literal}"))} }}";

    /// <summary>A text, or nothing when it is empty.</summary>
    public static string? Given(string value) => value.Length > 0 ? Text(value) : null;

    /// <summary>True, or nothing.</summary>
    public static string? Flag(bool value) => value ? "true" : null;
}
