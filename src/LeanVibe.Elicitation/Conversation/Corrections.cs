using System.Text.RegularExpressions;
using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Reads sentences that change what something is called, who says yes to it or what must be filled in: "rename boxes to crates", "teachers must approve enrolments", "make the photo optional".</summary>
internal static partial class Corrections
{
    private const string Opening = @"^(?:(?:no|nope|actually|sorry|wait|please|oh|and|also|then|but|can you|could you|let['’]?s|i want to|we should|i['’]?d like to|on second thoughts?)[\s,.:;!–-]+)*";

    [GeneratedRegex(Opening + @"(?:(?:rename|change)\s+(?:the\s+)?[""“']?(?<old>[\p{L}\d][\p{L}\d\s-]*?)[""”']?\s+(?:in)?to\s+[""“']?(?<new>[\p{L}\d][\p{L}\d\s-]*?)|call\s+(?:the\s+)?[""“']?(?<old>[\p{L}][\p{L}-]*)[""”']?\s+[""“']?(?<new>[\p{L}][\p{L}\s-]*?)|(?:the\s+)?(?<old>[\p{L}][\p{L}\s-]*?)\s+(?:should|must|are to|is to)\s+be\s+called\s+[""“']?(?<new>[\p{L}][\p{L}\s-]*?))[""”']?(?:\s+instead)?[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Renaming();

    [GeneratedRegex(Opening + @"(?:the\s+|a\s+|an\s+|every\s+|each\s+)?(?<who>[\p{L}-]+(?:\s[\p{L}-]+)?)\s+(?:must|have to|has to|need to|needs to|should|shall|will)\s+(?:first\s+|always\s+)?(?:approve|confirm|accept|check|moderate|sign off(?: on)?)\s+(?:the\s+|a\s+|an\s+|all\s+|every\s+|each\s+|new\s+|any\s+)*(?<what>[\p{L}-]+(?:\s[\p{L}-]+)?)(?:\s+(?:first|before\b.*))?[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Approving();

    [GeneratedRegex(Opening + @"only\s+(?:(?<members>(?:people|users|those|members|customers|visitors)\s+(?:with|who have)\s+an\s+account|(?:signed|logged)[- ]in\s+\w+|registered\s+\w+|members)|(?<invited>(?:people|users|those|members)?\s*(?:who(?:m)?\s+(?:we|i)\s+invited?|(?:who\s+(?:are|were)\s+)?invited(?:\s+\w+)?)))\s+(?:may|can|should|must|are allowed to|get to)?\s*(?:be able to\s+)?(?:see|look at|look around|view|read|browse|visit|get in|enter|access)\b[^.!?]*[.!]*$|" + Opening + @"(?<everyone>everyone|everybody|anyone|anybody|visitors|people)\s+(?:may|can|should|must)\s+(?:be able to\s+)?(?:see|look at|look around|view|read|browse|visit)\b[^.!?]*\bwithout\s+(?:an\s+account|signing in|logging in|registering|signing up)[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Audience();

    private const string Article = @"(?:(?:the|a|an|every|each|any|their|its)\s+)?";
    private const string FieldWords = Article + @"(?<field>[\p{L}-]+(?:['’]s)?(?:\s[\p{L}-]+){0,2}?)(?:\s+(?:of|for|in|on|from)\s+" + Article + @"(?<thing>[\p{L}-]+(?:\s[\p{L}-]+)?))?";
    private const string Standing = @"(?<optional>optional|voluntary)|(?<required>required|mandatory|compulsory|obligatory)|(?<unique>unique)";

    [GeneratedRegex(Opening + @"(?:make\s+" + FieldWords + @"\s+(?:" + Standing + @")|" + FieldWords + @"\s+(?:is|are|should\s+be|must\s+be|can\s+be|may\s+be|shall\s+be|will\s+be)\s+(?<not>not\s+)?(?:" + Standing + @")|" + FieldWords + @"\s+(?:(?:should|must|need)\s*(?<not>not|n['’]t)|(?:does|do)\s*(?<not>not|n['’]t)\s+(?:need|have)\s+to)\s+be\s+(?:" + Standing + @"))[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Holding();

    [GeneratedRegex(@"^\W*(?:no\s*[,;:.–-]\s|nope\b|actually\b|instead\b|sorry\b|wait\b|correction\b|on second thoughts?\b|rather\b|change of mind\b|i changed my mind\b)|\b(?:instead of|no longer|not anymore|any more)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:drop|remove|forget|scrap|delete|leave out|get rid of|take out|cut|skip|omit|exclude|ditch)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(@"^\s*(?:(?:no|nope|yes|yeah|yep|ok|okay|sure|right|exactly|actually|sorry|wait|oh|well|hm+|lol|haha)\s*[,;:.!–-]+\s*)+|^\W*(?:yes|yeah|yep|ok|okay|sure|right|exactly|hm+|lol|haha)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Interjection();

    /// <summary>The text says itself that it takes something back.</summary>
    public static bool IsOne(string text) => Marker().IsMatch(text);

    /// <summary>The text is an order to leave something out; of an answer it may as well say what people do.</summary>
    public static bool IsOrder(string text) => Order().IsMatch(Plain(text));

    /// <summary>The text without a "no," or "yes," before it, which alone says nothing.</summary>
    public static string Plain(string text) => Interjection().Replace(text, "");

    /// <summary>Decisions as lines, and the text without the sentences that are nothing else.</summary>
    public static (IReadOnlyList<string> Decisions, string Others) Take(string text)
    {
        var decisions = new List<string>();
        var rest = text.ToCharArray();
        foreach (var sentence in Sentences.Split(text))
        {
            var before = false;
            foreach (var wish in Wishes.Of(sentence))
            {
                var words = sentence.Text[wish.Start..wish.End];
                var renaming = Renaming().Match(words);
                if (renaming.Success)
                {
                    decisions.Add($"rename {Noun(renaming.Groups["old"].Value)}: {NewNoun(renaming)}");
                }
                else if (Approving().Match(words) is { Success: true } approving)
                {
                    decisions.Add($"approve {Noun(approving.Groups["what"].Value)}: {Noun(approving.Groups["who"].Value)}");
                }
                else if (Audience().Match(words) is { Success: true } looking)
                {
                    decisions.Add("audience " + (looking.Groups["members"].Success ? "members" : looking.Groups["invited"].Success ? "invited" : "everyone"));
                }

                else if (Holding().Match(words) is { Success: true } holding && StandingOf(holding) is { } standing)
                {
                    var thing = holding.Groups["thing"].Value;
                    decisions.Add($"field {Noun(holding.Groups["field"].Value)}{(thing.Length > 0 ? " of " + Noun(thing) : "")}: {standing}");
                }

                // What only renames tells nothing else; nor does the "and" between it and its neighbour.
                var end = renaming.Success ? wish.End : before ? wish.Start : wish.From;
                rest.AsSpan(sentence.Start + wish.From, end - wish.From).Fill(' ');
                before = renaming.Success;
            }
        }

        return (decisions, new string(rest));
    }

    /// <summary>Where the old noun stood in the plural, so does the new one, whatever its ending ("members to yogis").</summary>
    private static string NewNoun(Match renaming)
    {
        var noun = Noun(renaming.Groups["new"].Value);
        var old = renaming.Groups["old"].Value.Trim().ToLowerInvariant();
        return Nouns.IsPlural(old.Split(' ')[^1]) && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) ? noun[..^1] : noun;
    }

    /// <summary>What is not required is optional, and the other way about; what need not be unique changes nothing.</summary>
    private static string? StandingOf(Match match) => match.Groups["unique"].Success
        ? match.Groups["not"].Success ? null : "unique"
        : match.Groups["optional"].Success == match.Groups["not"].Success ? "required" : "optional";

    private static string Noun(string words) => Nouns.Singular(string.Join(' ', words.Trim().ToLowerInvariant()
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("the" or "a" or "an" or "all" or "any" or "every" or "each")).Select(w => w.EndsWith("'s", StringComparison.Ordinal) || w.EndsWith("’s", StringComparison.Ordinal) ? w[..^2] : w)));
}
