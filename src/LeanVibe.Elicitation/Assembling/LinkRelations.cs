using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Relations that are typical of each thing, as far as their targets are in the product, and those the text tells.</summary>
internal static class LinkRelations
{
    public static Draft Run(Draft draft)
    {
        foreach (var kept in draft.Kept)
        {
            draft = draft.Change(kept, kept with { Entity = kept.Entity with { Relations = Typical(draft, kept) } });
        }

        draft = draft with { Kept = [.. draft.Kept.Select(k => WithTargets(draft, k))] };
        return WithoutIdle(Claimed.Run(Assigned.Run(LinkListed.Run(FromText(draft)))));
    }

    /// <summary>The room of a class is chosen from the rooms, where the product keeps rooms.</summary>
    private static Kept WithTargets(Draft draft, Kept kept)
    {
        var fields = kept.Entity.Fields.Where(f => f is { Type: FieldType.Text, Computed: null } && f.Id != kept.Label && draft.ById(f.Id) is { Named: true } other && other.Id != kept.Id && !Linked(kept, other)).ToList();
        return fields.Count == 0 ? kept : kept with
        {
            Entity = kept.Entity with
            {
                Fields = [.. kept.Entity.Fields.Except(fields)],
                Relations = [.. kept.Entity.Relations, .. fields.Select(f => new Relation { Id = f.Id, Name = f.Name, Target = f.Id, OnDelete = OnDelete.Clear })],
                Samples = [.. kept.Entity.Samples.Select(s => s.Where(v => fields.All(f => f.Id != v.Key)).ToDictionary())],
            },
        };
    }

    /// <summary>A grouping that a pack added and nothing is grouped by goes again, and so does a remark or a mark on nothing.</summary>
    private static Draft WithoutIdle(Draft draft)
    {
        var used = draft.Kept.SelectMany(k => k.Entity.Relations).Select(r => r.Target).ToHashSet();
        return draft with { Kept = [.. draft.Kept.Where(k => used.Contains(k.Id) || !IsOnNothing(k) && (k.Named || k.Thing.Shape != Shape.Reference || k.Thing.Access != Access.Reference))] };
    }

    private static bool IsOnNothing(Kept kept) =>
        kept.Thing.Shape is Shape.Remark or Shape.Mark or Shape.Line && kept.Thing.Relations.Any(r => r[0] == '@') && kept.Entity.Relations.All(r => r.Target == Entity.Account);

    private static List<Relation> Typical(Draft draft, Kept kept)
    {
        var relations = new List<Relation>();
        foreach (var notation in kept.Thing.Relations.Select(RelationNotation.Read))
        {
            if (notation.Target == Entity.Account)
            {
                relations.Add(notation.To(Entity.Account, notation.Name));
                continue;
            }

            if (notation.Target[0] != '@' && draft.Of(notation.Target) is null && draft.Others.Any(p => p.Role.Id == notation.Target || draft.Library.Things[notation.Target].Means(p.Role.Name.ToLowerInvariant())) && kept.Entity.Fields.All(f => f.Id != Ids.From(notation.Name)))
            {
                // "students see their grades": where students are people of the product, the grade is such a person's
                relations.Add(notation.To(Entity.Account, notation.Name) with { OnDelete = OnDelete.Restrict });
                continue;
            }

            var targets = (SaidOf(draft, kept, notation.Target) ?? Targets(draft, kept, notation.Target)).ToList();
            foreach (var target in targets)
            {
                var name = notation.Name == "@" || targets.Count > 1 ? target.Name : notation.Name;
                var relation = notation.To(target.Id, name) with { Required = notation.Marks.Contains("!") && targets.Count == 1 };
                if (relations.All(r => r.Id != relation.Id && (r.Target != target.Id || notation.Name == "@" || targets.Count > 1 || kept.Thing.Shape != Shape.Booking)) && kept.Entity.Fields.All(f => f.Id != relation.Id))
                {
                    relations.Add(relation);
                }
            }
        }

        // "clients request appointments of an artist": nothing is booked but somebody's time
        return kept.Thing.Id == "booking" && draft.Providers.Any() && relations.All(r => r.Target == Entity.Account) ? [new Relation { Id = "with", Name = "With", Target = Entity.Account, OnDelete = OnDelete.Restrict }, .. relations] : relations;
    }

    private static readonly Dictionary<string, string[]> Doing = new()
    {
        ["comment"] = ["comment", "discuss"], ["review"] = ["review", "rate"], ["like"] = ["like"], ["vote"] = ["vote", "upvote"], ["scoring"] = ["score", "judge", "evaluate", "assess"],
        ["favourite"] = ["save", "bookmark", "favourite", "favorite"], ["download"] = ["download"], ["answer"] = ["answer"], ["booking"] = ["book", "reserve", "rent", "hire"],
    };

    /// <summary>Where the text says what is commented on, liked or rated, it is that; null where it does not.</summary>
    private static List<Kept>? SaidOf(Draft draft, Kept kept, string target)
    {
        if (target[0] != '@' || !Doing.TryGetValue(kept.Thing.Id, out var verbs))
        {
            return null;
        }

        var said = draft.Facts.Deeds.Where(d => verbs.Contains(d.Value.Verb) && d.Value.Target.Length > 0).Select(d => d.Value.Target).ToList();
        var found = draft.Kept.Where(k => k.Id != kept.Id && k.Thing.Shape is not (Shape.Remark or Shape.Mark or Shape.Reference or Shape.Intake or Shape.Request or Shape.Booking) && said.Any(s => GrantPermissions.Same(k, s))).Take(3).ToList();
        return found.Count > 0 ? found : null;
    }

    internal static IEnumerable<Kept> Targets(Draft draft, Kept kept, string target) => (target switch
    {
        "@offer" => First(draft, [Shape.Offer], [Shape.Course, Shape.Media, Shape.Place, Shape.Event], [Shape.Content, Shape.Person], [Shape.Record]),
        "@content" => First(draft, [Shape.Content], [Shape.Media, Shape.Offer, Shape.Event, Shape.Course], [Shape.Work, Shape.Place, Shape.Request, Shape.Booking]),
        "@browse" => First(draft, [Shape.Media, Shape.Offer, Shape.Course, Shape.Content], [Shape.Place, Shape.Event, Shape.Quizzed], [Shape.Record, Shape.Person, Shape.Work]),
        "@bookable" => First(draft, [Shape.Place, Shape.Offer], [Shape.Event, Shape.Person, Shape.Course], [Shape.Record]).Where(k => k.Thing.Id != "dish" && (k.Thing.Shape != Shape.Record || (k.Thing.Access is Access.Catalogue or Access.Curated && !draft.Providers.Any()))).DefaultIfEmpty(draft.Of("table-place")).OfType<Kept>(),
        "@channel" => draft.OfShape(Shape.Channel).Any() ? draft.OfShape(Shape.Channel).OrderByDescending(k => k.Thing.Id == "conversation") : draft.OfShape(Shape.Work),
        ['@', .. var shape] => draft.OfShape(Enum.Parse<Shape>(shape, ignoreCase: true)),
        _ => draft.Kept.Where(k => k.Thing.Id == target),
    }).Where(k => k.Id != kept.Id).Take(target == "@channel" || target[0] != '@' ? 1 : 3);

    /// <summary>The first group of shapes of which there is anything, what the founder named before what a pack added.</summary>
    private static IEnumerable<Kept> First(Draft draft, params Shape[][] groups)
    {
        var filled = groups.Select(g => draft.OfShape(g).ToList()).Where(g => g.Count > 0).ToList();
        var found = filled.FirstOrDefault(g => g.Any(k => k.Named)) ?? filled.FirstOrDefault() ?? [];
        return found.Any(k => k.Named) ? found.Where(k => k.Named) : found;
    }

    /// <summary>"An order has many items": the item points to the order, if both are kept and nothing links them yet.</summary>
    private static Draft FromText(Draft draft)
    {
        foreach (var fact in draft.Facts.Relations.Where(r => r.Confidence >= 0.6))
        {
            var whole = Find(draft, fact.Value.Whole);
            var part = Find(draft, fact.Value.Part);
            if (fact.Rule == "with" && part?.Thing.Shape is Shape.Reference or Shape.Person or Shape.Place)
            {
                (whole, part) = (part, whole);
            }

            if (whole is null || part is null || whole.Id == part.Id || Linked(whole, part) || whole.Thing.Shape == Shape.Intake || part.Thing.Access is Access.Mark or Access.Message or Access.Profile)
            {
                continue;
            }

            var relation = new Relation { Id = whole.Id, Name = whole.Name, Target = whole.Id, OnDelete = OnDelete.Clear };
            if (part.Entity.Fields.All(f => f.Id != relation.Id))
            {
                draft = draft.Change(part, part with { Entity = part.Entity with { Relations = [.. part.Entity.Relations, relation] } });
            }
        }

        return draft;
    }

    private static bool Linked(Kept a, Kept b) => a.Entity.Relations.Any(r => r.Target == b.Id) || b.Entity.Relations.Any(r => r.Target == a.Id);

    private static Kept? Find(Draft draft, string word) =>
        draft.ById(Ids.From(word)) ?? draft.Kept.FirstOrDefault(k => k.Named && k.Thing.Means(word)) ?? draft.Kept.FirstOrDefault(k => k.Id.EndsWith("-" + Ids.From(word), StringComparison.Ordinal));
}
