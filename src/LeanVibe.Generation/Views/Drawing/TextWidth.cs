using System.Globalization;

namespace LeanVibe.Generation.Views.Drawing;

/// <summary>Estimates how wide a text is in a common sans-serif face, on the generous side, without a font at hand.</summary>
internal static class TextWidth
{
    private const string Narrow = "iljtfrI.,:;'|!()[] -";
    private const string Wide = "mwMWOQGD@%&";

    public static double Of(string text, double size) => text.Sum(Share) * size;

    /// <summary>The text, or as much of it as fits before an ellipsis.</summary>
    public static string Fit(string text, double size, double room)
    {
        if (Of(text, size) <= room)
        {
            return text;
        }

        var left = room - size;
        var kept = "";
        foreach (var element in StringInfo.GetTextElementEnumerator(text).Elements())
        {
            left -= Of(element, size);
            if (left < 0)
            {
                break;
            }

            kept += element;
        }

        return kept.TrimEnd() + "…";
    }

    /// <summary>Breaks a text into lines no wider than <paramref name="room"/>; what is beyond <paramref name="most"/> lines ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double room, int most = int.MaxValue)
    {
        List<string> lines = [];
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Of(longer, size) > room)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
        }

        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Fit($"{lines[most - 1]} {lines[most]}", size, room)];
    }

    private static double Share(char letter) => letter switch
    {
        _ when Narrow.Contains(letter, StringComparison.Ordinal) => 0.34,
        _ when Wide.Contains(letter, StringComparison.Ordinal) => 0.86,
        > '\u2E80' => 1.0,
        _ when char.IsUpper(letter) => 0.68,
        _ => 0.56,
    };

    private static IEnumerable<string> Elements(this TextElementEnumerator elements)
    {
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
