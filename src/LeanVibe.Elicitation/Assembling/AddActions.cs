using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>What people do beyond keeping rows: typical actions of each thing, and one click to vote, like, keep or download.</summary>
internal static class AddActions
{
    private static readonly (string Thing, string Id, string Name)[] OneClick =
        [("vote", "vote", "Vote"), ("like", "like", "Like"), ("favourite", "keep", "Add to collection"), ("download", "download", "Download")];

    public static Draft Run(Draft draft)
    {
        var actions = draft.Kept.SelectMany(k => k.Thing.Actions.Where(a => a.Needs.Length == 0 || draft.Of(a.Needs) is not null).Select(a => Typical(draft, k, a))).ToList();
        foreach (var (thing, id, name) in OneClick)
        {
            if (draft.Of(thing) is { } mark)
            {
                actions.AddRange(mark.Entity.Relations.Where(r => r.Target != Entity.Account).Select(r => Click(draft, mark, r, id, name)));
            }
        }

        return draft with { Actions = [.. actions.Where(a => Works(draft, a))] };
    }

    private static ProductAction Typical(Draft draft, Kept kept, Act act) => new()
    {
        Id = Ids.From(act.Name),
        Name = act.Name,
        Entity = kept.Id,
        OnCollection = act.OnCollection,
        Roles = [.. AddLifecycles.RolesOf(draft, act.By)],
        Input = [.. act.Input.Select(i => FieldNotation.Read(i))],
        Guard = LifecycleNotation.Conditions(act.If),
        Effects = [.. act.Do.Select(LifecycleNotation.Effect).Select(e => Renamed(draft, e))],
    };

    private static ProductAction Click(Draft draft, Kept mark, Relation relation, string id, string name)
    {
        var target = draft.ById(relation.Target)!;
        var effects = new List<Effect> { new() { Kind = EffectKind.Create, Target = mark.Id, Values = new Dictionary<string, string> { [relation.Id] = "this" } } };
        if (id is "vote" or "like" && draft.Of("point-entry") is { } points)
        {
            effects.Add(new Effect { Kind = EffectKind.Create, Target = points.Id, Values = new Dictionary<string, string> { ["reason"] = $"Voted on {Language.Nouns.WithArticle(target.Lower)}", ["points"] = "2" } });
        }

        return new ProductAction
        {
            Id = Ids.From($"{id}-{target.Id}"),
            Name = name,
            Entity = target.Id,
            Roles = [.. draft.Others.Where(p => draft.May(p.Role.Id, mark.Id, Operation.Create) && draft.May(p.Role.Id, target.Id, Operation.Read)).Select(p => p.Role.Id)],
            Effects = effects,
        };
    }

    /// <summary>Effects speak of things; the entities may bear the founder's names.</summary>
    private static Effect Renamed(Draft draft, Effect effect) =>
        effect.Kind is EffectKind.Create or EffectKind.Pick && draft.Of(effect.Target) is { } kept ? effect with { Target = kept.Id } : effect;

    /// <summary>Somebody may do it; what moves a row along stays for those who administer, who may do everything.</summary>
    private static bool Works(Draft draft, ProductAction action) =>
        (action.Roles.Count > 0 || draft.ById(action.Entity)?.Entity.Lifecycle is not null) && action.Effects.All(e => e.Kind is not (EffectKind.Create or EffectKind.Pick) || draft.ById(e.Target) is not null);
}
