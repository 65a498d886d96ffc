using System.Text.RegularExpressions;

namespace LeanVibe.Elicitation.Language;

/// <summary>Cuts a sentence into words and marks; every piece keeps its place in the text. Tags come later.</summary>
internal static partial class Tokenizer
{
    [GeneratedRegex(@"n['’]t\b|[\p{L}]+?(?=n['’]t\b)|[\p{L}\d]+(?:[-.@_&][\p{L}\d]+)*(?:\([a-z]{1,2}\))?|['’]s\b|['’](?=\s|$|[,.;])|[%€$£]|""|[^\s\p{L}\d]")]
    private static partial Regex Piece();

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        foreach (Match match in Piece().Matches(text))
        {
            tokens.Add(new Token(match.Value, match.Index, TagOf(match.Value), match.Value.ToLowerInvariant()));
        }

        return tokens;
    }

    private static Tag TagOf(string piece) => piece[0] switch
    {
        ',' => Tag.Comma,
        '.' or ';' or ':' or '!' or '?' => Tag.Stop,
        '(' or '[' => Tag.Open,
        ')' or ']' => Tag.Close,
        '\'' or '’' => Tag.Possessive,
        '&' or '/' => Tag.Conjunction,
        >= '0' and <= '9' when piece.All(c => char.IsDigit(c) || c is '.' or ',') => Tag.Number,
        _ when char.IsLetterOrDigit(piece[0]) => Tag.Noun,
        _ => Tag.Mark,
    };
}
