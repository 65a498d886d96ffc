using System.Text;
using System.Text.RegularExpressions;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Elicitation.Briefs;

/// <summary>Takes out of a brief what is no prose: markup, code, control characters, what is too long. Says what it took.</summary>
internal static partial class Cleaning
{
    /// <summary>Characters that are read; a brief is a page or two.</summary>
    public const int Longest = 12_000;

    private static readonly char[] Ends = ['.', '!', '?', '\n'];

    [GeneratedRegex(@"<(?:script|style)\b[^>]*>.*?(?:</(?:script|style)\s*>|$)|</?[a-z!][^<>]{0,500}>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?:\.\./|\.\.\\|[A-Za-z]:\\|/etc/|\\\\)[^\s]*|\b(?:drop|truncate|alter)\s+(?:table|database)\b[^.\n]*|\bunion\s+select\b[^.\n]*|';\s*--[^\n]*|\{\{.*?\}\}|\$\{[^}]*\}|\bhttps?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    /// <summary>The heart of a sentence that commands a machine; the sentence around it goes with it.</summary>
    [GeneratedRegex(@"\b(?:ignore|disregard|forget)\b[^.!?\n]{0,40}\b(?:instructions?|prompts?|rules?)\b|\b(?:system prompt|you are now|act as (?:an? )?(?:ai|assistant|root)|reveal your|rm -rf|sudo )", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    /// <summary>What no language has: a word as long as a line.</summary>
    [GeneratedRegex(@"\S{80,}")]
    private static partial Regex Endless();

    public static (string Text, IReadOnlyList<Finding> Findings) Clean(string brief)
    {
        var findings = new List<Finding>();
        var text = Visible(brief);
        text = Take(Markup(), text, " ", findings, "LE0107", "The brief holds markup, which was left out.", "Write it in plain words.");
        text = Take(Code(), text, " ", findings, "LE0108", "The brief holds code, paths or addresses, which were left out.", "Say in words what the product should do.");
        text = Take(Endless(), text, " ", findings, "LE0109", "The brief holds words of 80 characters and more, which were left out.", "Put spaces between words.");
        text = WithoutOrders(text, findings);
        if (text.Length > Longest)
        {
            var stop = text.LastIndexOf('.', Longest - 1, Longest / 2);
            text = text[..(stop > 0 ? stop + 1 : Longest)];
            findings.Add(new Finding("LE0103", Severity.Warning, "", $"The brief is longer than {Longest} characters; only its beginning was read.", "Put what matters most first, and shorten it to a page or two."));
        }

        return (text.Trim(), findings);
    }

    private static string Take(Regex pattern, string text, string with, List<Finding> findings, string code, string message, string mend)
    {
        if (!pattern.IsMatch(text))
        {
            return text;
        }

        findings.Add(new Finding(code, Severity.Warning, "", message, mend));
        return pattern.Replace(text, with);
    }

    private static string WithoutOrders(string text, List<Finding> findings)
    {
        var rest = new StringBuilder(text);
        foreach (Match order in Order().Matches(text))
        {
            var start = order.Index == 0 ? 0 : text.LastIndexOfAny(Ends, order.Index - 1) + 1;
            var end = text.IndexOfAny(Ends, order.Index + order.Length);
            for (var at = start; at < (end < 0 ? text.Length : end + 1); at++)
            {
                rest[at] = rest[at] == '\n' ? '\n' : ' ';
            }
        }

        if (Order().IsMatch(text))
        {
            findings.Add(new Finding("LE0106", Severity.Warning, "", "The brief holds instructions to a machine, which are not followed.", "Describe what people should be able to do."));
        }

        return rest.ToString();
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            visible.Append(c is '\n' ? c : char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? ' ' : c);
        }

        return visible.ToString();
    }
}
