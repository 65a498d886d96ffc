using System.Text.RegularExpressions;

namespace LeanVibe.Data.Sqlite;

/// <summary>
/// One SQL statement as a list of words. It is let through when every mention of a tenant's table comes with a comparison of its column
/// "Tenant" with a parameter that holds the tenant at work; an INSERT when that parameter stands at the column's place in every row.
/// </summary>
internal sealed partial class SqlStatement
{
    private const string Column = "Tenant";

    private readonly IReadOnlyList<string> _words;

    private SqlStatement(IReadOnlyList<string> words) => _words = words;

    public static IEnumerable<SqlStatement> Split(string sql)
    {
        var words = new List<string>();
        foreach (var word in Words().Matches(sql).Select(m => m.Value).Where(w => !w.StartsWith("--", StringComparison.Ordinal) && !w.StartsWith("/*", StringComparison.Ordinal)))
        {
            if (word != ";")
            {
                words.Add(word);
            }
            else if (words.Count > 0)
            {
                yield return new(words);
                words = [];
            }
        }

        if (words.Count > 0)
        {
            yield return new(words);
        }
    }

    /// <param name="isOwn">Whether the parameter of this name holds the tenant at work.</param>
    /// <returns>Why it may not run, or null.</returns>
    public string? Refusal(IReadOnlySet<string> tables, Func<string, bool> isOwn)
    {
        var mentioned = _words.Where((word, i) => Is(i, "FROM", "JOIN", "INTO", "UPDATE", ",", "(", "IGNORE", "REPLACE", "ABORT", "TABLE", "EXISTS", ".") && Name(word) is { } name && tables.Contains(name) && Next(i) != ".").Select(Name).ToList();
        if (mentioned.Count == 0)
        {
            return null;
        }

        if (_words.Any(w => Kind(w) is "CREATE" or "DROP" or "ALTER" or "ATTACH" or "PRAGMA"))
        {
            return "Only a migration changes tables.";
        }

        var own = IndexOf("INSERT") == 0 || IndexOf("REPLACE") == 0 ? Inserted(isOwn) : Compared(isOwn);
        return own < mentioned.Count ? $"A statement on {string.Join(", ", mentioned)} does not say for which tenant it works." : null;
    }

    private int Compared(Func<string, bool> isOwn)
    {
        // What UPDATE sets is no comparison: a row never moves to another tenant.
        var from = IndexOf("UPDATE") == 0 ? IndexOf("WHERE") : 0;
        return from < 0 ? 0 : Enumerable.Range(from, _words.Count - from).Count(i =>
            IsColumn(_words[i]) && ((Next(i) == "=" && IsOwnParameter(i + 2, isOwn)) || (i > 3 && Before(i) is { } at && _words[at] == "=" && IsOwnParameter(at - 1, isOwn))));
    }

    /// <summary>The word before a column, without its qualifier.</summary>
    private int? Before(int column) => _words[column - 1] == "." ? column - 3 : column - 1;

    private int Inserted(Func<string, bool> isOwn)
    {
        var open = _words.ToList().IndexOf("(");
        var values = IndexOf("VALUES");
        if (open < 0 || values < open || IndexOf("SELECT") >= 0)
        {
            return 0;
        }

        var columns = List(open);
        var place = columns.FindIndex(words => words is [var only] && IsColumn(only));
        var rows = 0;
        for (var at = values + 1; at < _words.Count && _words[at] == "(";)
        {
            var row = List(at);
            if (place < 0 || place >= row.Count || row[place] is not [var parameter] || !IsParameter(parameter) || !isOwn(parameter))
            {
                return 0;
            }

            rows++;
            at += row.Sum(r => r.Count) + row.Count + 1;
            at += at < _words.Count && _words[at] == "," ? 1 : 0;
        }

        return rows > 0 ? 1 : 0;
    }

    /// <summary>What stands between a bracket and its partner, separated by commas.</summary>
    private List<List<string>> List(int open)
    {
        var (all, depth) = (new List<List<string>> { new() }, 0);
        for (var i = open; i < _words.Count; i++)
        {
            depth += _words[i] switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth == 0)
            {
                break;
            }

            if (depth == 1 && _words[i] == ",")
            {
                all.Add([]);
            }
            else if (i > open)
            {
                all[^1].Add(_words[i]);
            }
        }

        return all;
    }

    private bool IsOwnParameter(int at, Func<string, bool> isOwn) => at >= 0 && at < _words.Count && IsParameter(_words[at]) && isOwn(_words[at]);

    /// <summary>SQLite knows no difference between upper and lower case.</summary>
    private static bool IsColumn(string word) => string.Equals(Name(word), Column, StringComparison.OrdinalIgnoreCase);

    private static bool IsParameter(string word) => word[0] is '@' or ':' or '$';

    private bool Is(int at, params string[] before) => at > 0 && before.Contains(Kind(_words[at - 1]));

    private string Next(int at) => at + 1 < _words.Count ? _words[at + 1] : "";

    private int IndexOf(string keyword) => _words.ToList().FindIndex(w => Kind(w) == keyword);

    private static string Kind(string word) => word.ToUpperInvariant();

    /// <summary>An identifier without its quotes, or null.</summary>
    private static string? Name(string word) => word[0] switch
    {
        '"' or '`' or '[' => word[1..^1],
        var c when char.IsLetter(c) || c == '_' => word,
        _ => null,
    };

    [GeneratedRegex("""--[^\n]*|/\*[\s\S]*?(?:\*/|\z)|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|[@:$]\w+|\w+|[^\s\w]""", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
