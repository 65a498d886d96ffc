namespace LeanVibe.Elicitation.Language;

/// <summary>Finds the base form of a verb form, if the word may be one.</summary>
internal static class Verbs
{
    private static readonly Lexicon Words = Lexicon.English;

    /// <summary>"manage" for manage and manages.</summary>
    public static string? BaseOfPresent(string word)
    {
        if (Words.Verbs.Contains(word))
        {
            return word;
        }

        return word.EndsWith('s') ? FirstKnown(word[..^1], Without(word, "es"), Without(word, "ies") is { } stem ? stem + "y" : null) : null;
    }

    /// <summary>"manage" for managing.</summary>
    public static string? BaseOfGerund(string word) =>
        Without(word, "ing") is { Length: > 1 } stem ? FirstKnown(stem, stem + "e", Undoubled(stem), stem.EndsWith('y') ? stem[..^1] + "ie" : null) : null;

    /// <summary>"manage" for managed; "write" for wrote and written.</summary>
    public static string? BaseOfPast(string word)
    {
        if (Words.Irregular.TryGetValue(word, out var irregular))
        {
            return irregular.Base;
        }

        return Without(word, "ed") is { Length: > 1 } stem
            ? FirstKnown(stem, stem + "e", Undoubled(stem), stem.EndsWith('i') ? stem[..^1] + "y" : null)
            : null;
    }

    private static string? Undoubled(string stem) => stem.Length > 2 && stem[^1] == stem[^2] ? stem[..^1] : null;

    private static string? Without(string word, string ending) =>
        word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : null;

    private static string? FirstKnown(params ReadOnlySpan<string?> forms)
    {
        foreach (var form in forms)
        {
            if (form is not null && Words.Verbs.Contains(form))
            {
                return form;
            }
        }

        return null;
    }
}
