using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>"People post leftover food, others claim it": what is given away is taken by one, once.</summary>
internal static class Claimed
{
    private static readonly HashSet<string> Claiming = ["claim", "grab", "pick", "collect"];

    public static Draft Run(Draft draft)
    {
        var given = draft.Kept.FirstOrDefault(k => k.Named && k.Thing.States.Count == 0 && k.Thing.Shape is Shape.Record or Shape.Offer or Shape.Content
            && draft.Facts.Deeds.Any(d => d.Value.Verb == "claim" && GrantPermissions.Same(k, d.Value.Target)) && draft.Facts.Deeds.Any(d => !Claiming.Contains(d.Value.Verb) && GrantPermissions.Same(k, d.Value.Target)));
        return given is null || draft.Of("claim") is not null ? draft : draft.Change(given, given with
        {
            Entity = given.Entity with
            {
                Relations =
                [
                    .. given.Entity.Relations,
                    .. given.Entity.Relations.Any(r => r.DefaultsToCaller) ? [] : new[] { new Relation { Id = "offered-by", Name = "Offered by", Target = Entity.Account, Required = true, DefaultsToCaller = true } },
                    new Relation { Id = "claimed-by", Name = "Claimed by", Target = Entity.Account, OnDelete = OnDelete.Clear },
                ],
            },
            Thing = given.Thing with
            {
                Access = Access.Community,
                States = ["Available:success", "Claimed:warning", "Collected:neutral final"],
                Moves =
                [
                    new Move { Name = "Claim", From = "available", To = "claimed", By = "consumer provider staff", Do = ["set claimed-by=caller"] },
                    new Move { Name = "Give free", From = "claimed", To = "available", By = "consumer provider staff" },
                    new Move { Name = "Mark collected", From = "claimed", To = "collected", By = "consumer provider staff" },
                ],
            },
        });
    }
}
