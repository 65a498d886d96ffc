using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>The words of a filter or a path, read one after the other.</summary>
internal sealed partial class ScimTokens
{
    private readonly List<string> _words;
    private int _at;

    private ScimTokens(List<string> words) => _words = words;

    /// <summary>The word that comes next; empty at the end.</summary>
    public string Next => _at < _words.Count ? _words[_at] : "";

    public bool IsAtEnd => _at >= _words.Count;

    /// <summary>Null where something is neither a name, a value nor a bracket.</summary>
    public static ScimTokens? Of(string text)
    {
        List<string> words = [];
        var end = 0;
        foreach (Match match in Word().Matches(text))
        {
            if (text[end..match.Index].AsSpan().Trim().Length > 0)
            {
                return null;
            }

            words.Add(match.Value);
            end = match.Index + match.Length;
        }

        return text[end..].AsSpan().Trim().Length > 0 ? null : new(words);
    }

    public string Take() => _at < _words.Count ? _words[_at++] : "";

    public bool Took(string word)
    {
        if (!Next.Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>A JSON literal: a string, true, false, null or a number (kept as its text).</summary>
    public static bool TryValue(string word, out object? value)
    {
        value = null;
        try
        {
            using var json = JsonDocument.Parse(word.ToLowerInvariant() is "true" or "false" or "null" ? word.ToLowerInvariant() : word);
            value = json.RootElement.ValueKind switch
            {
                JsonValueKind.String => json.RootElement.GetString(),
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Number => json.RootElement.GetRawText(),
                _ => null,
            };
            return json.RootElement.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex("""\"(?:[^"\\]|\\.)*\"|[()\[\]]|\.?[A-Za-z$][\w.:$-]*|-?\d+(?:\.\d+)?""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
