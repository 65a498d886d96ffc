namespace LeanVibe.Blueprints.Naming;

/// <summary>English plurals and singulars of names of things: the last word changes ("Order lines"), or the one before a preposition ("Points of sale").</summary>
/// <remarks>Both keep the capitals of what they are given, and leave alone what is already in the wanted number.</remarks>
public static class EnglishPlural
{
    private static readonly HashSet<string> Prepositions = ["of", "in", "for", "at", "by", "to", "with", "on"];

    public static string Of(string name) => OnHead(name, Plural);

    public static string Singular(string name) => OnHead(name, Single);

    public static bool IsPlural(string name) => Of(name) == name && Singular(name) != name;

    private static string OnHead(string name, Func<string, string> change)
    {
        var (start, end) = Head(name);
        if (start == end)
        {
            return name;
        }

        var word = name[start..end];
        return name[..start] + Recase(word, change(word.ToLowerInvariant())) + name[end..];
    }

    /// <summary>The word that carries the number; of "OrderLine" it is "Line".</summary>
    private static (int Start, int End) Head(string name)
    {
        var end = name.TrimEnd().Length;
        for (var space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
        {
            var next = name.IndexOf(' ', space + 1);
            if (next > 0 && next < end && Prepositions.Contains(name[(space + 1)..next].ToLowerInvariant()))
            {
                end = space;
                break;
            }
        }

        var start = end;
        while (start > 0 && char.IsLetter(name[start - 1]))
        {
            start--;
            if (start > 0 && char.IsUpper(name[start]) && char.IsLower(name[start - 1]))
            {
                break;
            }
        }

        return (start, end);
    }

    /// <summary>Keeps the capitals of the part that did not change.</summary>
    private static string Recase(string before, string after)
    {
        var same = 0;
        while (same < Math.Min(before.Length, after.Length) && char.ToLowerInvariant(before[same]) == after[same])
        {
            same++;
        }

        return before[..same] + after[same..];
    }

    private static string Plural(string word) => Single(word) != word ? word : MakePlural(word);

    private static string MakePlural(string word)
    {
        if (EnglishNouns.Uncountable.Contains(word))
        {
            return word;
        }

        if (EnglishNouns.Irregular.TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        if (EnglishNouns.CompoundOf(word) is { } compound)
        {
            return word[..^compound.Length] + EnglishNouns.Irregular[compound];
        }

        return word switch
        {
            [.., 'i', 's'] when word.Length > 4 => word[..^2] + "es",
            [.., 'q', 'u', 'y'] => word[..^1] + "ies",
            [.., var before, 'y'] when !IsVowel(before) => word[..^1] + "ies",
            [.., 'z'] when word.Length > 2 && word[^2] != 'z' && IsVowel(word[^2]) => word + "zes",
            [.., 's'] or [.., 'x'] or [.., 'z'] or [.., 'c', 'h'] or [.., 's', 'h'] => word + (EnglishNouns.HardCh.Contains(word) ? "s" : "es"),
            [.., 'o'] when EnglishNouns.TakesOes.Contains(word) => word + "es",
            _ => word + "s",
        };
    }

    private static string Single(string word)
    {
        if (EnglishNouns.Uncountable.Contains(word) || EnglishNouns.EndsInS.Contains(word))
        {
            return word;
        }

        if (EnglishNouns.Plurals.TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        if (EnglishNouns.PluralCompoundOf(word) is { } compound)
        {
            return word[..^compound.Length] + EnglishNouns.Plurals[compound];
        }

        return word switch
        {
            [.., 's'] when EnglishNouns.EndsInUOrI.Contains(word[..^1]) => word[..^1],
            { Length: < 3 } or [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
            [.., 'i', 'e', 's'] => EnglishNouns.EndsInIe.Contains(word[..^1]) ? word[..^1] : word[..^3] + "y",
            [.., 's', 'e', 's'] when EnglishNouns.FromSis(word) => word[..^2] + "is",
            [.., 'z', 'z', 'e', 's'] when EnglishNouns.OneZ.Contains(word[..^3]) => word[..^3],
            [.., 's', 's', 'e', 's'] or [.., 'x', 'e', 's'] or [.., 'z', 'z', 'e', 's'] or [.., 's', 'h', 'e', 's'] => KeepsE(word) ? word[..^1] : word[..^2],
            [.., 'c', 'h', 'e', 's'] => KeepsE(word) ? word[..^1] : word[..^2],
            [.., 's', 'e', 's'] when EnglishNouns.EndsInS.Contains(word[..^2]) || word.EndsWith("uses", StringComparison.Ordinal) => SingleOfSes(word),
            [.., 'o', 'e', 's'] when EnglishNouns.TakesOes.Contains(word[..^2]) => word[..^2],
            [.., 's'] => word[..^1],
            _ => word,
        };
    }

    /// <summary>"caches", "axes" of "axe": words whose singular ends in e.</summary>
    private static bool KeepsE(string plural) => EnglishNouns.EndsInSilentE.Contains(plural[..^1]);

    /// <summary>"statuses" and "buses" lose es; "houses", "uses", "courses" lose s.</summary>
    private static string SingleOfSes(string word) =>
        EnglishNouns.EndsInS.Contains(word[..^2]) || EnglishNouns.TakesUses(word) ? word[..^2] : word[..^1];

    private static bool IsVowel(char sign) => sign is 'a' or 'e' or 'i' or 'o' or 'u';
}
