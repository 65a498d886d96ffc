namespace LeanVibe.Elicitation.Language;

/// <summary>Writes nouns of several words with hyphens, so that they are read as one; places in the text stay what they were.</summary>
internal static class Idioms
{
    public static string Join(string text)
    {
        foreach (var idiom in Lexicon.English.Idioms)
        {
            for (var at = text.IndexOf(idiom, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(idiom, at + idiom.Length, StringComparison.OrdinalIgnoreCase))
            {
                text = text[..at] + text[at..(at + idiom.Length)].Replace(' ', '-') + text[(at + idiom.Length)..];
            }
        }

        return text;
    }

    /// <summary>A noun that was joined, as people write it.</summary>
    public static string Apart(string noun)
    {
        var spaced = noun.Replace('-', ' ');
        return Lexicon.English.Idioms.Contains(spaced, StringComparer.OrdinalIgnoreCase) ? spaced : noun;
    }
}
