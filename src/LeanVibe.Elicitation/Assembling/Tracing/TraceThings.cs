using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling.Tracing;

/// <summary>Entities down to their fields, relations, rules and lifecycles, and what is done with them.</summary>
internal static class TraceThings
{
    public static IEnumerable<Origin> Of(Reasons reasons, Kept kept)
    {
        var entity = kept.Entity;
        var path = "entities/" + kept.Id;
        yield return reasons.Entity(kept, path);
        foreach (var field in entity.Fields)
        {
            yield return OfField(reasons, kept, field, $"{path}/fields/{field.Id}");
        }

        foreach (var relation in entity.Relations)
        {
            yield return OfRelation(reasons, kept, relation, $"{path}/relations/{relation.Id}");
        }

        foreach (var rule in entity.Rules)
        {
            yield return Reasons.Pack($"{path}/rules/{rule.Id}", Source(kept), 0.6);
        }

        if (entity.Lifecycle is { } lifecycle)
        {
            var life = reasons.Draft.Facts.Lives.FirstOrDefault(l => GrantPermissions.Same(kept, l.Value.Thing));
            yield return life is null ? Reasons.Pack(path + "/lifecycle", Source(kept), 0.6) : Reasons.Said(path + "/lifecycle", life);
            foreach (var transition in lifecycle.Transitions)
            {
                var step = $"{path}/lifecycle/transitions/{transition.Id}";
                var deed = reasons.Deed("", kept, transition.Name.Split(' ')[0].ToLowerInvariant());
                yield return deed is not null ? Reasons.Said(step, deed) : life is not null ? Reasons.Said(step, life) : Reasons.Pack(step, Source(kept), 0.6);
            }
        }
    }

    public static Origin Of(Reasons reasons, ProductAction action)
    {
        var path = "actions/" + action.Id;
        var kept = reasons.Draft.ById(action.Entity)!;
        return reasons.Deed("", kept, action.Name.Split(' ')[0].ToLowerInvariant()) is { } deed ? Reasons.Said(path, deed) : reasons.LikeEntity(path, action.Entity, "actions");
    }

    private static Origin OfField(Reasons reasons, Kept kept, Field field, string path)
    {
        var said = reasons.Draft.Facts.Attributes.FirstOrDefault(a => FieldNotation.Read(a.Value.Field).Id == field.Id && (a.Value.Owner.Length == 0 || GrantPermissions.Same(kept, a.Value.Owner)));
        var typical = kept.Thing.Fields.Any(f => FieldNotation.Read(f).Id == field.Id);
        return said is not null ? Reasons.Said(path, said) : typical ? Reasons.Pack(path, Source(kept), 0.6) : Reasons.Rule(path, "worked out", 0.7);
    }

    private static Origin OfRelation(Reasons reasons, Kept kept, Relation relation, string path)
    {
        var said = reasons.Draft.Facts.Relations.FirstOrDefault(r => Named(kept, relation, r.Value.Whole, r.Value.Part) || Named(kept, relation, r.Value.Part, r.Value.Whole));
        return said is not null ? Reasons.Said(path, said) : Reasons.Pack(path, Source(kept), 0.6);
    }

    private static bool Named(Kept kept, Relation relation, string one, string other) =>
        GrantPermissions.Same(kept, one) && (relation.Target == Ids.From(other) || relation.Target.EndsWith("-" + Ids.From(other), StringComparison.Ordinal));

    private static string Source(Kept kept) => "thing:" + kept.Thing.Id;
}
