using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Weighs every pack by its words in the text and the things that were named; the rest of the work follows the best.</summary>
internal static class ChoosePacks
{
    /// <summary>What a pack must score, relative to the best, to lend its capabilities too.</summary>
    private const double Near = 0.6;

    public static Draft Run(Draft draft)
    {
        var stems = Stems(draft.Facts.Text);
        var scored = draft.Library.Packs
            .Select(pack => (Pack: pack, Score: Score(pack, stems, draft)))
            .Where(p => p.Score > 0 && p.Pack.Id != Fallback)
            .OrderByDescending(p => p.Score).ThenBy(p => p.Pack.Id, StringComparer.Ordinal)
            .ToList();
        var packs = scored.Count == 0
            ? [draft.Library.Packs.First(p => p.Id == Fallback)]
            : scored.Where(p => p.Score >= scored[0].Score * Near).Take(3).Select(p => p.Pack).ToList();
        var capabilities = draft.Facts.Capabilities.Select(c => c.Value)
            .Concat(packs[0].Capabilities.Where(c => !draft.Facts.Unwanted.Refuses(draft.Library.Capabilities.First(k => k.Id == c))))
            .ToHashSet();
        return draft with { Packs = packs, Capabilities = capabilities };
    }

    /// <summary>The pack for ideas that fit none.</summary>
    private const string Fallback = "general";

    private static double Score(Pack pack, List<string> stems, Draft draft)
    {
        var score = pack.Words.Sum(w => CapabilityFinder.IndexOf(stems, [.. w.Key.Split(' ').Select(CapabilityFinder.Stem)]) is var at and >= 0 ? w.Value * (at < 14 ? 1.5 : 1) : 0);
        return score > 0 ? score + draft.Facts.Mentions.Count(m => pack.Needs.Any(n => n.EndsWith(m.Value.Thing, StringComparison.Ordinal) && m.Value.Thing.Length > 0)) * 0.5 : 0;
    }

    private static List<string> Stems(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '!', '?', '(', ')', '\n', '\r', '\t', '"'], StringSplitOptions.RemoveEmptyEntries).Select(CapabilityFinder.Stem)];
}
