using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Refinement;

/// <summary>Removes an element and whatever speaks of it, so that the rest still holds together.</summary>
internal static class Removal
{
    public static Blueprint OfScreen(Blueprint blueprint, string screen) => blueprint with
    {
        Screens = [.. blueprint.Screens.Where(s => s.Id != screen)],
        Stories = Without(blueprint.Stories, "screens/" + screen),
        Origins = [.. blueprint.Origins.Where(o => !Under(o.Path, "screens/" + screen))],
    };

    public static Blueprint OfEntity(Blueprint blueprint, string entity)
    {
        var relations = blueprint.Entities.SelectMany(e => e.Relations.Where(r => r.Target == entity).Select(r => (Owner: e.Id, r.Id))).ToHashSet();
        var actions = blueprint.Actions.Where(a => a.Entity == entity || a.Effects.Any(e => Speaks(e, entity))).Select(a => a.Id).ToHashSet();
        var kpis = blueprint.Kpis.Where(k => k.Measure.Entity == entity).Select(k => k.Id).ToHashSet();
        var notices = blueprint.Notifications.Where(n => n.Entity == entity).Select(n => n.Id).ToHashSet();
        var screens = blueprint.Screens
            .Select(s => s with { Blocks = [.. s.Blocks.Where(b => b.Entity != entity && b.Measure?.Entity != entity && !b.Refs.Any(actions.Contains)).Select(b => b with { Refs = [.. b.Refs.Where(r => !kpis.Contains(r))] })] })
            .Where(s => s.Blocks.Count > 0).ToList();
        var gone = blueprint.Screens.Where(s => screens.All(k => k.Id != s.Id)).Select(s => "screens/" + s.Id);
        string[] paths = ["entities/" + entity, .. actions.Select(a => "actions/" + a), .. kpis.Select(k => "kpis/" + k), .. notices.Select(n => "notifications/" + n), .. gone, .. relations.Select(r => $"entities/{r.Owner}/relations/{r.Id}")];
        return blueprint with
        {
            Entities = [.. blueprint.Entities.Where(e => e.Id != entity).Select(e => Clean(e, entity, notices))],
            Actions = [.. blueprint.Actions.Where(a => !actions.Contains(a.Id))],
            Permissions = [.. blueprint.Permissions.Where(p => p.Entity != entity && !p.Via.Any(v => v.StartsWith(entity + ".", StringComparison.Ordinal)))],
            Kpis = [.. blueprint.Kpis.Where(k => !kpis.Contains(k.Id))],
            Notifications = [.. blueprint.Notifications.Where(n => !notices.Contains(n.Id))],
            Screens = screens,
            Stories = paths.Aggregate(blueprint.Stories, Without),
            Origins = [.. blueprint.Origins.Where(o => !paths.Any(p => Under(o.Path, p)))],
        };
    }

    private static Entity Clean(Entity entity, string gone, HashSet<string> notices)
    {
        var lost = entity.Relations.Where(r => r.Target == gone).Select(r => r.Id).ToHashSet();
        return entity with
        {
            Relations = [.. entity.Relations.Where(r => !lost.Contains(r.Id))],
            Ownership = lost.Contains(entity.Ownership) ? "" : entity.Ownership,
            Fields = [.. entity.Fields.Where(f => f.Computed?.Relation.StartsWith(gone + ".", StringComparison.Ordinal) != true && !lost.Any(l => f.Default.StartsWith($"={l}.", StringComparison.Ordinal)))],
            Rules = [.. entity.Rules.Where(r => !r.Members.Any(lost.Contains))],
            Lifecycle = entity.Lifecycle is null ? null : entity.Lifecycle with
            {
                Transitions = [.. entity.Lifecycle.Transitions.Select(t => t with { Effects = [.. t.Effects.Where(e => !Speaks(e, gone) && !lost.Any(l => e.Target.StartsWith(l + ".", StringComparison.Ordinal)) && !(e.Kind == EffectKind.Notify && notices.Contains(e.Target)))] })],
            },
        };
    }

    private static bool Speaks(Effect effect, string entity) =>
        (effect.Kind is EffectKind.Create or EffectKind.Pick && effect.Target == entity) || effect.Target.StartsWith(entity + ".", StringComparison.Ordinal);

    /// <summary>A story that nothing else fulfils goes too.</summary>
    private static IReadOnlyList<Story> Without(IReadOnlyList<Story> stories, string path) =>
        [.. stories.Select(s => (Story: s, Left: s.FulfilledBy.Where(f => !Under(f, path)).ToList())).Where(s => s.Left.Count > 0 || s.Story.FulfilledBy.Count == 0).Select(s => s.Story with { FulfilledBy = s.Left })];

    private static bool Under(string path, string parent) => path == parent || path.StartsWith(parent + "/", StringComparison.Ordinal);
}
