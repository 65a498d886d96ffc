using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>"People post leftover food, others claim it", "nurses offer shifts, colleagues take them": what is offered is taken by one, once.</summary>
internal static class Claimed
{
    private static readonly HashSet<string> Offering = ["post", "offer", "publish", "list", "share", "give", "create", "add", "donate", "leave"];

    public static Draft Run(Draft draft)
    {
        var given = draft.Kept.FirstOrDefault(k => k.Named && k.Thing.States.Count == 0 && k.Thing.Shape is Shape.Record or Shape.Offer or Shape.Content or Shape.Work or Shape.Event && TakenBy(draft, k));
        return given is null || draft.Of("claim") is not null ? draft : draft.Change(given, given with
        {
            Entity = given.Entity with
            {
                Relations =
                [
                    .. given.Entity.Relations,
                    .. given.Entity.Relations.Any(r => r.DefaultsToCaller) ? [] : new[] { new Relation { Id = "offered-by", Name = "Offered by", Target = Entity.Account, Required = true, DefaultsToCaller = true } },
                    new Relation { Id = "claimed-by", Name = "Taken by", Target = Entity.Account, OnDelete = OnDelete.Clear },
                ],
            },
            Thing = Taken(given.Thing, draft.Facts.Deeds.Any(d => d.Value.Verb == "take" && GrantPermissions.Same(given, d.Value.Target))),
        });
    }

    /// <param name="asWork">It is taken on and done; else it is given away and collected.</param>
    private static Thing Taken(Thing thing, bool asWork)
    {
        var (free, taken, over) = asWork ? ("Open", "Taken", "Done") : ("Available", "Claimed", "Collected");
        const string Everybody = "consumer provider staff";
        return thing with
        {
            Access = Access.Community,
            States = [free + ":success", taken + ":warning", over + ":neutral final"],
            Moves =
            [
                new Move { Name = asWork ? "Take" : "Claim", From = Ids.From(free), To = Ids.From(taken), By = Everybody, Do = ["set claimed-by=caller"] },
                new Move { Name = "Give back", From = Ids.From(taken), To = Ids.From(free), By = Everybody },
                new Move { Name = "Mark " + over.ToLowerInvariant(), From = Ids.From(taken), To = Ids.From(over), By = Everybody },
            ],
        };
    }

    /// <summary>One kind of people offers it and another claims it; taking alone may mean many things ("students take exams").</summary>
    private static bool TakenBy(Draft draft, Kept kept)
    {
        var deeds = draft.Facts.Deeds.Select(d => d.Value).Where(d => GrantPermissions.Same(kept, d.Target)).ToList();
        var offered = deeds.Where(d => Offering.Contains(d.Verb)).Select(d => d.Actor).ToHashSet();
        return offered.Count > 0 && deeds.Any(d => d.Verb is "claim" or "grab" or "take" && !offered.Contains(d.Actor));
    }
}
