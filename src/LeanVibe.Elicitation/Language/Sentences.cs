using System.Text.RegularExpressions;

namespace LeanVibe.Elicitation.Language;

/// <summary>A sentence of a text with its words; Start is its place in the text.</summary>
internal sealed record Sentence(string Text, int Start, IReadOnlyList<Token> Tokens);

/// <summary>Splits a text into sentences; lines, headings and list items end one too.</summary>
internal static partial class Sentences
{
    [GeneratedRegex(@"(?<=[.!?])\s+(?=[""'(\[]?[\p{Lu}\d])|\s*[\r\n]+\s*(?:[-*•#>]+\s*|\d{1,2}[.)]\s+)?|;\s+")]
    private static partial Regex Boundary();

    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        foreach (Match boundary in Boundary().Matches(text))
        {
            Add(sentences, text, start, boundary.Index);
            start = boundary.Index + boundary.Length;
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static void Add(List<Sentence> sentences, string text, int start, int end)
    {
        var sentence = text[start..end].Trim();
        if (sentence.Length > 0)
        {
            sentences.Add(new Sentence(sentence, text.IndexOf(sentence, start, StringComparison.Ordinal), Tagger.Tag(sentence)));
        }
    }
}
