using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>"Managers assign translators": what the product is about says who does it and how far it is.</summary>
internal static class Assigned
{
    private static readonly string[] Known = ["assigned-to", "responsible", "handled-by", "led-by"];

    public static Draft Run(Draft draft)
    {
        var assigned = draft.Facts.Deeds.Any(d => d.Value.Verb == "assign" && draft.Others.Any(p => p.Part is "staff" or "provider" && p.Role.Id.Split('-')[^1] == d.Value.Target.Split(' ')[^1]));
        var main = assigned ? draft.OfShape(Shape.Request, Shape.Work).Concat(draft.OfShape(Shape.Media, Shape.Booking, Shape.Order)).FirstOrDefault(k => k.Named && k.Thing.Access is not Access.Remark) : null;
        if (main is null || main.Entity.Relations.Any(r => Known.Contains(r.Id)) || draft.Kept.Any(k => k.Named && k.Entity.Relations.Any(r => r.Id == Known[0])))
        {
            return draft;
        }

        var relation = new Relation { Id = Known[0], Name = "Assigned to", Target = Entity.Account, OnDelete = OnDelete.Clear };
        return draft.Change(main, main with
        {
            Entity = main.Entity with { Relations = [.. main.Entity.Relations, relation] },
            Thing = main.Thing.States.Count > 0 ? main.Thing : main.Thing with
            {
                States = ["Received:info", "In progress:warning", "Delivered:success final"],
                Moves = [new Move { Name = "Start", From = "received", To = "in-progress", By = "staff provider" }, new Move { Name = "Deliver", From = "received, in-progress", To = "delivered", By = "staff provider" }],
            },
        });
    }
}
