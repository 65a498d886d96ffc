using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>
/// "Bottles and tastings", "trucks, inspections and fuel costs": what is written down time and again is about the thing named before it,
/// so that it can be chosen there; the relation may stay empty.
/// </summary>
internal static class LinkListed
{
    /// <summary>Known things that are of something, whatever it is.</summary>
    private static readonly HashSet<string> Of = ["maintenance", "expense", "vaccination", "lab-result"];

    private static readonly Shape[] Bearing = [Shape.Record, Shape.Offer, Shape.Work, Shape.Place];

    public static Draft Run(Draft draft)
    {
        var named = draft.Facts.Mentions.OrderBy(m => m.Start).Select(m => draft.Kept.FirstOrDefault(k => k.Named && (k.Id == Ids.From(m.Value.Word) || (m.Value.Thing.Length > 0 && k.Thing.Id == m.Value.Thing)))).OfType<Kept>().Distinct().ToList();
        for (var at = 1; at < named.Count; at++)
        {
            var part = draft.ById(named[at].Id);
            if (part is null || !IsAboutSomething(draft, part) || IsLinked(draft, part))
            {
                continue;
            }

            var whole = named.Take(at).Reverse().Select(k => draft.ById(k.Id)).FirstOrDefault(k => k is not null && IsSomething(draft, k));
            if (whole is not null && part.Entity.Fields.All(f => f.Id != whole.Id))
            {
                var relation = new Relation { Id = whole.Id, Name = whole.Name, Target = whole.Id, OnDelete = OnDelete.Clear };
                draft = draft.Change(part, part with { Entity = part.Entity with { Relations = [relation, .. part.Entity.Relations] } });
            }
        }

        return draft;
    }

    /// <summary>Made of a noun that the library does not know, and dated: a log entry, a cost, a day on which something happens.</summary>
    private static bool IsAboutSomething(Draft draft, Kept kept) =>
        (!draft.Library.Things.ContainsKey(kept.Thing.Id) || Of.Contains(kept.Thing.Id)) && (kept.Thing.Shape is Shape.Request || kept.Thing.Shape is Shape.Record or Shape.Money or Shape.Event && kept.Entity.Fields.Any(f => f.Type is FieldType.Date or FieldType.DateTime));

    private static bool IsSomething(Draft draft, Kept kept) =>
        (Bearing.Contains(kept.Thing.Shape) || kept.Thing.Shape == Shape.Request) && kept.Thing.Access is not (Access.Mark or Access.Log) && !IsAboutSomething(draft, kept);

    private static bool IsLinked(Draft draft, Kept kept) =>
        kept.Entity.Relations.Any(r => r.Target != Entity.Account) || draft.Kept.Any(k => k.Entity.Relations.Any(r => r.Target == kept.Id));
}
