using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>What the text is about by most of its words: a clinic's pages whatever the kind of product.</summary>
internal static class ChooseSubject
{
    public static Subject? Of(string text, Library library)
    {
        var cues = new CueFinder(text);

        // All words at once, so that "car insurance" speaks for insurance alone.
        var single = library.Subjects.SelectMany(s => s.Words).Where(w => !IsPair(w)).ToDictionary(w => w, _ => 1);
        var weights = cues.Of(single, _ => true).ToDictionary(c => c.Word, c => c.Weight);
        return library.Subjects
            .Select(s => (Subject: s, Weight: s.Words.Sum(w => IsPair(w) ? Together(cues, w) : weights.GetValueOrDefault(w))))
            .Where(s => s.Weight > 0).OrderByDescending(s => s.Weight).Select(s => s.Subject).FirstOrDefault();
    }

    private static bool IsPair(string word) => word.Contains('+', StringComparison.Ordinal);

    /// <summary>Both must be there, and say more than each alone.</summary>
    private static double Together(CueFinder cues, string pair)
    {
        var parts = pair.Split('+').Select(p => cues.Of(new Dictionary<string, int> { [p] = 1 }, _ => true).Sum(c => c.Weight)).ToList();
        return parts.TrueForAll(w => w > 0) ? 2 * parts.Sum() : 0;
    }
}
