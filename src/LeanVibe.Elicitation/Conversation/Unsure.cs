using System.Text.RegularExpressions;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Recognises "I don't know", "you decide", "no idea": an answer that leaves the question to us.</summary>
internal static partial class Unsure
{
    [GeneratedRegex(@"^\W*(?:(?:honestly|well|hmm+|uh+|um+|sorry|oh|so|really|that)[\s,.]+)*(?:i\s+(?:really\s+|just\s+|still\s+)?(?:do\s?n['’]?o?t|don['’]t|dunno|have no)\s*(?:know|care|mind|idea|clue)?|i['’]?m\s+not\s+sure|not\s+sure|no\s+(?:idea|clue|preference|opinion)|dunno|idk|whatever|you\s+(?:decide|choose|pick)|up\s+to\s+you|decide\s+for\s+me|your\s+choice|doesn['’]?t\s+matter|don['’]?t\s+(?:know|care|mind)|either|any(?:thing)?|skip|\?+)\b[^.!?]{0,40}[.!?\s]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Phrase();

    public static bool Says(string text) => Phrase().IsMatch(text) && text.Trim().Length <= 90 && !text.Contains("want", StringComparison.OrdinalIgnoreCase);
}
