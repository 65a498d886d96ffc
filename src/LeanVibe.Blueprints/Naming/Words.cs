using System.Text;

namespace LeanVibe.Blueprints.Naming;

/// <summary>Splits a name into its lower-case ASCII words: at signs and spaces, at "aB" and, in acronyms, before the last capital of "HTTPServer".</summary>
internal static class Words
{
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var text = Ascii.Fold(name);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign is '\'' or '\u2019')
            {
                continue; // "farmer's" is one word
            }

            if (!char.IsAsciiLetterOrDigit(sign) || StartsWord(text, at))
            {
                Close();
            }

            if (char.IsAsciiLetterOrDigit(sign))
            {
                word.Append(char.ToLowerInvariant(sign));
            }
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    private static bool StartsWord(string text, int at) =>
        at > 0
        && char.IsAsciiLetterUpper(text[at])
        && (char.IsAsciiLetterLower(text[at - 1])
            || char.IsAsciiDigit(text[at - 1])
            || (char.IsAsciiLetterUpper(text[at - 1]) && at + 1 < text.Length && char.IsAsciiLetterLower(text[at + 1])));
}
