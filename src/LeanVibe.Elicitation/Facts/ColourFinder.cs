using System.Text.RegularExpressions;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads which colour is for the background and which for the controls, in whatever order the founder says it.</summary>
internal static partial class ColourFinder
{
    private const string Rule = "colour";

    [GeneratedRegex(@"[.!?\n]+(?:\s|$)")]
    private static partial Regex Sentence();

    public static (Fact<string>? Background, Fact<string>? Primary) Find(string text)
    {
        Fact<string>? background = null, primary = null;
        var start = 0;
        foreach (var sentence in Sentence().Split(text))
        {
            var at = text.IndexOf(sentence, start, StringComparison.Ordinal);
            start = at + sentence.Length;
            var marks = Marks(sentence);
            foreach (var (colour, back) in marks.Count > 0 && marks.All(m => m.IsColour) ? Alone(sentence, marks) : Pair(marks))
            {
                var fact = new Fact<string>(colour.Value, sentence.Trim(), at, Rule, 1);
                background = back ? background ?? fact : background;
                primary = back ? primary : primary ?? fact;
            }
        }

        return (background, primary);
    }

    /// <summary>Whatever comes first, colours or uses, each colour belongs to the use beside it in that order.</summary>
    private static IEnumerable<(Mark Colour, bool Back)> Pair(List<Mark> marks)
    {
        if (!marks.Any(m => m.IsColour) || marks.All(m => m.IsColour))
        {
            yield break;
        }

        var colourFirst = marks[0].IsColour;
        for (var i = 0; i < marks.Count; i++)
        {
            var use = marks[i].IsColour ? (colourFirst ? marks.Skip(i + 1).FirstOrDefault(m => !m.IsColour) : marks.Take(i).LastOrDefault(m => !m.IsColour)) : null;
            if (use is not null)
            {
                // "charcoal with mustard accents": the colour beside the use has it, the one before it has the other
                var farther = colourFirst && i + 1 < marks.Count && marks[i + 1].IsColour && marks.Count(m => !m.IsColour) == 1;
                yield return (marks[i], (use.Value == "back") != farther);
            }
        }
    }

    /// <summary>"Teal on sand", "a navy and white colour scheme": the first is for the controls, a second one for the background.</summary>
    private static IEnumerable<(Mark Colour, bool Back)> Alone(string sentence, List<Mark> colours)
    {
        var on = colours.Count == 2 && OnAnother().IsMatch(sentence);
        if (on || Scheme().IsMatch(sentence))
        {
            yield return (colours[0], false);
            if (colours.Count > 1 && (on || Colours.IsLight(colours[1].Value)))
            {
                yield return (colours[1], true);
            }
        }
    }

    [GeneratedRegex(@"^\s*[a-z -]+ on [a-z -]+\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnAnother();

    [GeneratedRegex(@"\b(colou?rs?|scheme|palette|theme|branding|brand)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    private static List<Mark> Marks(string sentence)
    {
        var marks = new List<Mark>();
        var words = WordPattern().Matches(sentence);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Value.ToLowerInvariant();
            if (word[0] == '#')
            {
                marks.Add(new Mark(word, true));
            }
            else if (Backgrounds.Contains(word) || Fronts.Contains(word))
            {
                var use = Backgrounds.Contains(word) ? "back" : "front";
                if (marks.Count == 0 || marks[^1].IsColour || marks[^1].Value != use)
                {
                    marks.Add(new Mark(use, false));
                }
            }
            else if (ColourAt(words, i) is var (colour, length) && colour.Length > 0)
            {
                marks.Add(new Mark(colour, true));
                i += length - 1;
            }
        }

        return marks;
    }

    private static (string Colour, int Length) ColourAt(MatchCollection words, int at)
    {
        for (var length = Math.Min(3, words.Count - at); length > 0; length--)
        {
            var joined = string.Concat(Enumerable.Range(at, length).Select(i => words[i].Value.ToLowerInvariant())).Replace("-", "", StringComparison.Ordinal);
            if (Colours.Find(joined) is { } colour)
            {
                return (colour, length);
            }
        }

        return ("", 0);
    }

    [GeneratedRegex(@"#[0-9a-f]{3,6}\b|[a-z]+(?:-[a-z]+)?", RegexOptions.IgnoreCase)]
    private static partial Regex WordPattern();

    private static readonly HashSet<string> Backgrounds = ["background", "backgrounds", "layout", "backdrop", "canvas", "body", "bodies", "base"];
    private static readonly HashSet<string> Fronts = ["component", "components", "element", "elements", "button", "buttons", "accent", "accents", "primary", "control", "controls", "ui", "cards", "header", "headers", "highlights", "links", "foreground"];

    private sealed record Mark(string Value, bool IsColour);
}
