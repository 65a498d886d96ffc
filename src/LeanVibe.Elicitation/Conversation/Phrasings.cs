using System.Text.RegularExpressions;
using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Says in the words that the analysis reads what people ordinarily say when they change something: "bikes after all", "call it Lernhaus", "make it dark green".</summary>
/// <remarks>Only whole sentences are put differently; everything else stays word for word.</remarks>
internal static partial class Phrasings
{
    private const string Opening = @"^\s*(?:(?:no|nope|ok|okay|yes|actually|sorry|wait|please|oh|and|also|then|but|can you|could you|let['’]?s|i want to|i['’]?d like to|we should|on second thoughts?)[\s,.:;!–-]+)*";
    private const string Noun = @"[\p{L}][\p{L}-]*(?:\s[\p{L}-]+){0,3}?";
    private const string End = @"\s*[.!]*\s*$";

    private static readonly (Regex Pattern, Func<Match, string> Plain)[] All =
    [
        (Back(), m => $"People manage {m.Groups["what"].Value}."),
        (Name(), m => $"It is called {Nouns.Sentence(m.Groups["name"].Value)}."),
        (Colour(), m => $"The main colour is {m.Groups["colour"].Value}."),
        (Unneeded(), m => $"Drop the {m.Groups["what"].Value}."),
        (Detail(), m => $"{Nouns.Sentence(Nouns.WithArticle(Nouns.Singular(m.Groups["owner"].Value.ToLowerInvariant())))} has {m.Groups["what"].Value}."),
        (NewRole(), m => $"{Nouns.Sentence(Nouns.Plural(m.Groups["who"].Value.ToLowerInvariant()))} can {m.Groups["deed"].Value}."),
    ];

    [GeneratedRegex(Opening + @"(?:(?:bring|put|get)\s+(?:the\s+)?(?<what>" + Noun + @")\s+back(?:\s+in)?|(?:bring back|put back|restore|reinstate)\s+(?:the\s+)?(?<what>" + Noun + @")|(?:we\s+|i\s+)?(?:(?:do\s+)?(?:want|need|keep)\s+)?(?:the\s+)?(?<what>" + Noun + @")\s+after all)" + End, RegexOptions.IgnoreCase)]
    private static partial Regex Back();

    [GeneratedRegex(Opening + @"(?:(?:call|name)\s+(?:it|the (?:app|site|product|platform|whole thing))|(?:it|the (?:app|site|product|platform|whole thing))\s+(?:should|must|shall|will)\s+be\s+called|(?:the|its)\s+(?:new\s+)?name\s+(?:is|should be|must be|shall be|will be))\s+[""“']?(?<name>[\p{L}\d][\p{L}\d&'’.-]*(?:\s+[\p{L}\d&'’.-]+){0,3}?)[""”']?" + End, RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(Opening + @"(?:make|turn|paint)\s+(?:it|everything|the (?:app|site|product|pages|platform|buttons))\s+(?:all\s+)?(?:in\s+)?(?<colour>(?:(?:dark|light|deep|bright|pale)\s+)?(?:red|green|blue|orange|yellow|purple|violet|pink|brown|grey|gray|black|teal|navy|gold|turquoise|maroon|olive|crimson|indigo))" + End, RegexOptions.IgnoreCase)]
    private static partial Regex Colour();

    [GeneratedRegex(Opening + @"(?:add|create|introduce|we need|there is|there should be)\s+(?:a|an|another)?\s*(?:new\s+)?(?:role|kind of (?:user|person|people|member)|user role|group)(?:\s*(?:[:,–-]|called|named|of|for))?\s+(?:an?\s+|the\s+)?[""“']?(?<who>[\p{L}][\p{L}-]*(?:\s[\p{L}-]+)?)[""”']?\s*,?\s+(?:who|that|which|they)\s+(?:can|may|should be able to|is allowed to|are allowed to)\s+(?<deed>[^.!?]+)" + End, RegexOptions.IgnoreCase)]
    private static partial Regex NewRole();

    [GeneratedRegex(Opening + @"(?:we|i)\s+(?:no longer|don['’]?t|do not)\s+(?:need|want)\s+(?:the|any)\s+(?<what>" + Noun + @")(?:\s+(?:any ?more|any longer|at all))?" + End, RegexOptions.IgnoreCase)]
    private static partial Regex Unneeded();

    /// <summary>"Add a location to courses", "courses should also have a location"; a place on the pages is no detail of a thing.</summary>
    [GeneratedRegex(Opening + @"(?:(?:add|give)\s+(?<what>an?\s+" + Noun + @")\s+to\s+(?:the\s+|every\s+|each\s+|all\s+)?(?!app\b|site\b|website\b|page\b|home\b|menu\b|product\b|platform\b|dashboard\b)(?<owner>[\p{L}-]+)|(?:the\s+|every\s+|each\s+|all\s+|an?\s+)?(?<owner>[\p{L}-]+)\s+(?:should|must|needs? to|have to|has to)\s+(?:also\s+)?have\s+(?<what>an?\s+" + Noun + @"))(?:\s+(?:too|as well))?" + End, RegexOptions.IgnoreCase)]
    private static partial Regex Detail();

    public static string Plain(string text)
    {
        var sentences = Sentences.Split(text);
        for (var i = sentences.Count - 1; i >= 0; i--)
        {
            var sentence = sentences[i];
            foreach (var (pattern, plain) in All)
            {
                if (pattern.Match(sentence.Text) is { Success: true } match)
                {
                    text = text[..sentence.Start] + plain(match) + text[(sentence.Start + sentence.Text.Length)..];
                    break;
                }
            }
        }

        return text;
    }
}
