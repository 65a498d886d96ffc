namespace LeanVibe.Blueprints.Serialization.Jdl;

/// <summary>Cuts JDL into tokens; what is none becomes one Fault token and the rest goes on.</summary>
internal sealed class JdlTokenizer(string text)
{
    private readonly List<JdlToken> tokens = [];
    private int at;
    private int line = 1;
    private int lineStart;

    public static IReadOnlyList<JdlToken> Tokenize(string text) => new JdlTokenizer(text).All();

    private List<JdlToken> All()
    {
        while (at < text.Length)
        {
            Next();
        }

        Add(JdlTokenKind.End, "");
        return tokens;
    }

    private void Next()
    {
        var sign = text[at];
        if (sign == '\n')
        {
            at++;
            line++;
            lineStart = at;
        }
        else if (char.IsWhiteSpace(sign) || sign == '\uFEFF')
        {
            at++;
        }
        else if (Starts("//"))
        {
            at = End("\n", at);
        }
        else if (Starts("/*"))
        {
            Comment();
        }
        else if (sign == '/' && AfterPattern())
        {
            Quoted('/', JdlTokenKind.Pattern);
        }
        else if (sign == '"')
        {
            Quoted('"', JdlTokenKind.Text);
        }
        else if (char.IsAsciiDigit(sign) || (sign == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            Add(JdlTokenKind.Number, While(at + 1, next => char.IsAsciiDigit(next) || next is '.' or '_'));
        }
        else if (char.IsAsciiLetter(sign) || sign == '_')
        {
            Add(JdlTokenKind.Word, While(at + 1, next => char.IsAsciiLetterOrDigit(next) || next is '_' or '-' or '.'));
        }
        else
        {
            Add("{}()[],:=*@".Contains(sign, StringComparison.Ordinal) ? JdlTokenKind.Sign : JdlTokenKind.Fault, sign.ToString());
        }
    }

    private void Comment()
    {
        var close = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            Add(JdlTokenKind.Fault, "a comment that never ends");
            at = text.Length;
            return;
        }

        var whole = text[at..(close + 2)];
        if (whole.StartsWith("/**", StringComparison.Ordinal) && whole.Length > 4)
        {
            tokens.Add(new(JdlTokenKind.Comment, Plain(whole[3..^2]), line, at - lineStart + 1));
        }

        Skip(whole.Length);
    }

    /// <summary>Without the star that begins each line.</summary>
    private static string Plain(string comment) =>
        string.Join(' ', comment.Split('\n').Select(row => row.Trim().TrimStart('*').Trim()).Where(row => row.Length > 0));

    private void Quoted(char quote, JdlTokenKind kind)
    {
        var end = at + 1;
        while (end < text.Length && text[end] != quote && text[end] != '\n')
        {
            end += text[end] == '\\' && end + 1 < text.Length && text[end + 1] != '\n' ? 2 : 1;
        }

        if (end >= text.Length || text[end] != quote)
        {
            Add(JdlTokenKind.Fault, kind == JdlTokenKind.Text ? "a text that never ends" : "a pattern that never ends");
            at = Math.Min(end, text.Length);
            return;
        }

        tokens.Add(new(kind, text[(at + 1)..end], line, at - lineStart + 1));
        at = end + 1;
    }

    private bool AfterPattern() => tokens.Count > 1 && tokens[^1].Is("(") && tokens[^2].Is("pattern");

    private bool Starts(string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    private int End(string sign, int from)
    {
        var found = text.IndexOf(sign, from, StringComparison.Ordinal);
        return found < 0 ? text.Length : found;
    }

    private string While(int from, Func<char, bool> belongs)
    {
        var end = from;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return text[at..end];
    }

    private void Add(JdlTokenKind kind, string token)
    {
        tokens.Add(new(kind, token, line, at - lineStart + 1));
        at += token.Length;
    }

    private void Skip(int length)
    {
        for (var end = at + length; at < end; at++)
        {
            if (text[at] == '\n')
            {
                line++;
                lineStart = at + 1;
            }
        }
    }
}
