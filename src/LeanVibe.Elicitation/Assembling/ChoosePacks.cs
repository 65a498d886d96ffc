using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Weighs every pack by its words in the text and the things that were named; the rest of the work follows the best.</summary>
/// <remarks>Words where the text says what the product is ("a wheel of fortune website") weigh double, and those near the beginning half as much again.</remarks>
internal static class ChoosePacks
{
    /// <summary>What a pack must score, relative to the best, to be of use beside it.</summary>
    private const double Near = 0.6;

    /// <summary>Below this nothing speaks clearly for any kind of product.</summary>
    private const double Clear = 3;

    /// <summary>How many words from the beginning still say what it is about.</summary>
    private const int Early = 14;

    /// <summary>What colleagues do not do among themselves: in an internal product "purchases" are bought from suppliers.</summary>
    private static readonly HashSet<string> Selling = ["cart", "points", "newsletter"];

    /// <summary>The pack for ideas that fit none.</summary>
    private const string Fallback = "general";

    private static readonly HashSet<string> Ends = ["that", "which", "where", "who", "with", "to", ",", ".", ";", ":", "!", "?", "allowing", "so", "when"];

    public static Draft Run(Draft draft)
    {
        var scored = Ranked(draft.Facts, draft.Library);
        var packs = draft.Packs.Count > 0 ? draft.Packs : scored.Count == 0 || scored[0].Score < Clear
            ? [draft.Library.Packs.First(p => p.Id == Fallback)]
            : scored.Where(p => p.Score >= scored[0].Score * Near).Take(3).Select(p => p.Pack).ToList();
        var capabilities = draft.Facts.Capabilities.Select(c => c.Value)
            .Concat(packs[0].Capabilities.Where(c => !draft.Facts.Unwanted.Refuses(draft.Library.Capabilities.First(k => k.Id == c))))
            .Concat(SellsItself(draft) ? ["cart", "card-payment"] : [])
            .Where(c => !(packs[0].Internal && Selling.Contains(c)))
            .ToHashSet();
        return draft with { Packs = packs, Capabilities = capabilities };
    }

    /// <summary>"The cooperative sells honey": goods sold by nobody but the founder need a cart.</summary>
    private static bool SellsItself(Draft draft) => !draft.Facts.Unwanted.Any(u => u.Value is "cart" or "order" or "payment") && draft.Facts.Deeds.Any(d =>
        d.Value.Verb == "sell" && draft.Facts.Personas.All(p => p.Value.Word != d.Value.Actor || p.Value.Part == "operator")
        && draft.Library.ThingsByWord.TryGetValue(d.Value.Target.Split(' ')[^1], out var thing) && thing.Thing.Shape == Shape.Offer && thing.Thing.Id == "product");

    /// <summary>The packs for which anything speaks, best first.</summary>
    internal static IReadOnlyList<(Pack Pack, double Score)> Ranked(FactSet facts, Library library)
    {
        var stems = Stems(facts.Text);
        var named = stems.FindIndex(w => Ends.Contains(w)) is var end and >= 0 ? end : stems.Count;
        return [.. library.Packs
            .Where(p => p.Id != Fallback)
            .Select(pack => (Pack: pack, Score: Score(pack, stems, named, facts)))
            .Where(p => p.Score > 0)
            .OrderByDescending(p => p.Score).ThenBy(p => p.Pack.Id, StringComparer.Ordinal)];
    }

    private static double Score(Pack pack, List<string> stems, int named, FactSet facts)
    {
        var score = pack.Words.Where(w => !IsOnlyCustomer(w.Key, facts)).Sum(w => CapabilityFinder.IndexOf(stems, [.. w.Key.Split(' ').Select(CapabilityFinder.Stem)]) is var at and >= 0 ? w.Value * (at < named ? 2 : at < Early ? 1.5 : 1) : 0);
        return score > 0 ? score + facts.Mentions.Count(m => pack.Needs.Any(n => n.EndsWith(m.Value.Thing, StringComparison.Ordinal) && m.Value.Thing.Length > 0)) * 0.5 : 0;
    }

    /// <summary>Where restaurants are those who order, the product is not about running one.</summary>
    private static bool IsOnlyCustomer(string word, FactSet facts) =>
        PersonaFinder.IsHouse(word) && facts.Personas.Any(p => p.Value.Word == word && p.Value.Part == "consumer");

    private static List<string> Stems(string text) => [.. CapabilityFinder.Words(Language.Idioms.Join(text)).Select(w => CapabilityFinder.Stem(w.Text))];
}
