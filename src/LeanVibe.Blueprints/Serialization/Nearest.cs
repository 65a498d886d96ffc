namespace LeanVibe.Blueprints.Serialization;

/// <summary>Finds what someone probably meant.</summary>
internal static class Nearest
{
    /// <summary>The known word with the fewest edits, when there are at most a third of its letters (at least 1); else "".</summary>
    public static string To(string word, IEnumerable<string> known)
    {
        if (word.Length > 60)
        {
            return "";
        }

        var (best, edits) = known
            .Select(candidate => (Word: candidate, Edits: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .DefaultIfEmpty(("", int.MaxValue))
            .MinBy(pair => pair.Item2);
        return edits <= Math.Max(1, word.Length / 3) ? best : "";
    }

    /// <summary>Levenshtein's distance, one row at a time.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitute = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitute, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
