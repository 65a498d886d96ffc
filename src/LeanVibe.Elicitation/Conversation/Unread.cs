using System.Text.RegularExpressions;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Leaves aside what is not about the product or not in English, sentence by sentence, so that nothing is made of it and the rest is read; the founder is told.</summary>
internal static partial class Unread
{
    private const int FewestWords = 4, FewestSmallWords = 2, LongestQuote = 60;

    /// <summary>Small words of German, French, Spanish, Italian, Portuguese and Dutch that are no English words.</summary>
    private static readonly HashSet<string> Small =
    [
        "der", "das", "und", "ist", "sind", "nicht", "ein", "eine", "einen", "einem", "einer", "mit", "für", "auf", "dem", "des", "sollen", "soll", "können", "kann", "ihre", "ihren", "von", "zu", "zum", "zur", "auch", "wir", "ich", "sie", "werden", "wird", "wenn", "oder", "bei",
        "le", "la", "les", "du", "et", "est", "sont", "pour", "dans", "avec", "sur", "qui", "que", "nous", "vous", "leur", "leurs", "au", "aux", "peut", "peuvent", "une", "ou", "ils", "elles", "ne", "pas",
        "el", "los", "las", "una", "unos", "para", "con", "del", "por", "su", "sus", "como", "pueden", "puede", "es", "se", "y",
        "il", "gli", "di", "della", "dei", "sono", "può", "possono", "che", "nel", "è", "de", "os", "uma", "com", "dos", "pode", "podem", "não", "het", "een", "van", "voor", "met", "op", "dat", "zijn", "kunnen", "niet",
    ];

    [GeneratedRegex(@"[^.!?。！？\n]+[.!?。！？]*")]
    private static partial Regex Piece();

    /// <summary>Said to whoever asks, and not about the product.</summary>
    [GeneratedRegex(@"^\W*(?:(?:hi|hello|hey|please|so|well|but|and|can you|could you|just)\b[\s,]*)*(?:tell me (?:a|another|some) (?:joke|story|jokes|stories)|who (?:are|made|built) you|what(?:['’]s| is| are) (?:you|your name|the weather|the time|up)\b|how are you|how old are you|are you (?:a |an )?(?:robot|bot|human|person|machine|ai|real|alive|stupid|kidding)|do you (?:like|love|know|think|have|dream)|i (?:hate|love|despise) (?:you|this)\b|you(?:['’]?re| are)? (?:all )?(?:so |such |just |really |a |an |the )*(?:stupid|dumb|useless|idiots?|morons?|worthless|ugly|worst|terrible|pathetic|crap)|my [\w’']+ (?:is|are|was|were) (?:sick|ill|tired|hungry|asleep)|i(?:['’]m| am| was) (?:so |very |really )*(?:tired|bored|hungry|sick|drunk)\b|(?:thanks?|thank you|good (?:morning|evening|night|afternoon)|bye|goodbye)\b[^,]{0,20}$)", RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\b(?:fuck\w*|shit\w*|bullshit|asshole\w*|cunt\w*|motherf\w+|screw you|piss off|shut up|go to hell)\b|^\W*kill\b", RegexOptions.IgnoreCase)]
    private static partial Regex Abuse();

    [GeneratedRegex(@"^\W*(?:[\w’']+\W+){0,6}?(?:start (?:all )?over|start again|start from scratch|begin (?:anew|again|from scratch)|forget (?:everything|all of (?:it|that|this))|delete (?:everything|all of it)|new idea|something (?:completely|entirely|totally) different)\W*(?:please|now|again)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Anew();

    /// <summary>The text with spaces in the place of what is not read; places in the text stay.</summary>
    /// <param name="isAnswer">Something was said before: the first words of all are the idea, whatever they begin with.</param>
    public static (string Text, IReadOnlyList<Finding> Findings) Take(string text, bool isAnswer)
    {
        var findings = new List<Finding>();
        var rest = text.ToCharArray();
        foreach (Match piece in Piece().Matches(text))
        {
            if (Why(piece.Value, isAnswer) is { } why)
            {
                findings.Add(why);
                rest.AsSpan(piece.Index, piece.Length).Fill(' ');
            }
        }

        return (new string(rest), [.. findings.DistinctBy(f => f.Code)]);
    }

    private static Finding? Why(string piece, bool isAnswer) =>
        IsForeign(piece) ? Left("LE0110", piece, "does not read as English and is not understood.", "Say it in English; your words are kept as they are.")
        : !isAnswer ? null
        : Anew().IsMatch(piece) ? Left("LE0112", piece, "changes nothing here.", "To begin anew, take New idea; this conversation stays as it is.")
        : Abuse().IsMatch(piece) || Aside().IsMatch(piece) ? Left("LE0111", piece, "is not about the product, so it is left aside.", "Go on whenever you like: answer, skip, or say what should be different.")
        : null;

    private static Finding Left(string code, string piece, string what, string mend)
    {
        var words = piece.Trim();
        return new(code, Severity.Info, "", $"\"{(words.Length > LongestQuote ? words[..LongestQuote].TrimEnd() + "…" : words)}\" {what}", mend);
    }

    private static bool IsForeign(string piece)
    {
        var letters = piece.Count(char.IsLetter);
        if (letters > 1 && piece.Count(c => char.IsLetter(c) && c > '\u024F') * 2 > letters)
        {
            return true;
        }

        var words = piece.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '!', '?', '"', '(', ')', '\'', '’', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var small = words.Count(Small.Contains);
        return words.Length >= FewestWords && small >= FewestSmallWords && small > words.Count(w => Lexicon.English.Closed.Contains(w) && !Small.Contains(w));
    }
}
