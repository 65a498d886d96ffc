using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Weighs every pack by its words in the text and the things that were named; the rest of the work follows the best.</summary>
/// <remarks>
/// Words where the text says what the product is ("a wheel of fortune website") weigh double, and those near the beginning half as much again.
/// One word in passing is no kind of product: such a pack may ask its questions, but its people and things stay out.
/// </remarks>
internal static class ChoosePacks
{
    /// <summary>What a pack must score, relative to the best, to be of use beside it.</summary>
    private const double Near = 0.6;

    /// <summary>Below this nothing speaks for a kind of product at all.</summary>
    private const double Least = 3;

    /// <summary>From this on several words together speak clearly.</summary>
    private const double Clear = 5;

    /// <summary>A phrase of this strength names a trade wherever it stands: nobody says "funeral home" in passing. A single word does so where the text begins.</summary>
    private const int Outright = 6;
    private const int Beginning = 8;

    /// <summary>Whoever wants to be read about needs pages: "a website for my veterinary practice" runs no practice.</summary>
    private static readonly Dictionary<string, int> Presenting = new[] { "website for", "website of", "website with", "website about", "site for a", "site for my", "site for our", "site for the", "site about", "blog", "newsletter", "forum", "magazine" }.ToDictionary(w => w, _ => 1);

    private static bool IsOutright(Cue cue) => cue.Strength >= Outright && (cue.Word.Contains(' ') || cue.SaysWhatItIs || cue.First < Beginning);

    /// <summary>What colleagues do not do among themselves: in an internal product "purchases" are bought from suppliers.</summary>
    private static readonly HashSet<string> Selling = ["cart", "points", "newsletter"];

    /// <summary>The pack for ideas that fit none.</summary>
    private const string Fallback = "general";

    public static Draft Run(Draft draft)
    {
        var packs = draft.Packs.Count > 0 ? draft.Packs : Fitting(draft.Facts, draft.Library);
        var capabilities = draft.Facts.Capabilities.Select(c => c.Value)
            .Concat(packs[0].Capabilities.Where(c => !draft.Facts.Unwanted.Refuses(draft.Library.Capabilities.First(k => k.Id == c))))
            .Concat(DeedCapabilities.Of(draft.Facts, draft.Library, packs[0].Capabilities.Contains("cart")).Where(c => !draft.Facts.Unwanted.Refuses(draft.Library.Capabilities.First(k => k.Id == c))))
            .Concat(SellsItself(draft) ? ["cart", "card-payment"] : [])
            .Where(c => !(packs[0].Internal && Selling.Contains(c)) && !packs[0].Without.Contains(c))
            .ToHashSet();
        return draft with { Packs = packs, Capabilities = capabilities, Subject = ChooseSubject.Of(draft.Facts.Text, draft.Library) };
    }

    /// <summary>"The cooperative sells honey": goods sold by nobody but the founder need a cart.</summary>
    private static bool SellsItself(Draft draft) => !draft.Facts.Unwanted.Any(u => u.Value is "cart" or "order" or "payment") && draft.Facts.Deeds.Any(d =>
        d.Value.Verb == "sell" && draft.Facts.Personas.All(p => p.Value.Head != d.Value.Actor || p.Value.Part == "operator")
        && draft.Library.ThingsByWord.TryGetValue(d.Value.Target.Split(' ')[^1], out var thing) && thing.Thing.Shape == Shape.Offer && thing.Thing.Id == "product");

    /// <summary>The best pack that the text speaks for clearly and those near it; without one the general pack, and the likeliest for what it asks.</summary>
    private static List<Pack> Fitting(FactSet facts, Library library)
    {
        var cues = new CueFinder(facts.Text);
        var presents = cues.Of(Presenting, _ => true).Any(c => c.First < Beginning);
        var scored = library.Packs.Where(p => p.Id != Fallback && !(presents && p.Like.Length > 0))
            .Select(pack => (Pack: pack, Cues: cues.Of(pack.Words, w => !IsOnlyCustomer(w, facts))))
            .Select(p => (p.Pack, p.Cues, Score: p.Cues.Sum(c => c.Weight) + (p.Cues.Count > 0 ? Needed(p.Pack, facts) : 0)))
            .Where(p => p.Score >= Least)
            .OrderByDescending(p => p.Score).ThenByDescending(p => p.Cues.Count > 0 ? p.Cues.Max(c => c.Strength) : 0).ThenBy(p => p.Pack.Id, StringComparer.Ordinal).ToList();
        var clear = scored.Where(p => p.Cues.Any(c => (c.IsHead && c.Strength > 2) || IsOutright(c)) || (p.Cues.Count > 1 && p.Score >= Clear)).ToList();
        return clear.Count > 0
            ? [.. clear.Where(p => p.Score >= clear[0].Score * Near).Take(3).Select(p => p.Pack)]
            : [library.Packs.First(p => p.Id == Fallback), .. scored.Take(1).Select(p => p.Pack)];
    }

    private static double Needed(Pack pack, FactSet facts) =>
        facts.Mentions.Count(m => m.Value.Thing.Length > 0 && pack.Needs.Any(n => n.EndsWith(m.Value.Thing, StringComparison.Ordinal))) * 0.5;

    /// <summary>Where restaurants are those who order, the product is not about running one.</summary>
    private static bool IsOnlyCustomer(string word, FactSet facts) =>
        Houses.Are(word) && facts.Personas.Any(p => p.Value.Word == word && p.Value.Part == "consumer");
}
