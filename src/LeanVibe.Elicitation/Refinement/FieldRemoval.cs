using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Refinement;

/// <summary>Removes a field and whatever speaks of it.</summary>
internal static class FieldRemoval
{
    /// <summary>The Blueprint as it was where the field is what an entity is called by: a name cannot go.</summary>
    public static Blueprint Of(Blueprint blueprint, string entity, string field)
    {
        var owner = blueprint.Entities.First(e => e.Id == entity);
        if (owner.Label == field || owner.Fields.Count == 1)
        {
            return blueprint;
        }

        var kpis = blueprint.Kpis.Where(k => Speaks(k.Measure, entity, field)).Select(k => k.Id).ToHashSet();
        var path = $"entities/{entity}/fields/{field}";
        return blueprint with
        {
            Entities = [.. blueprint.Entities.Select(e => e.Id == entity ? Without(e, field) : e)],
            Actions = [.. blueprint.Actions.Select(a => a.Entity == entity ? a with { Effects = [.. a.Effects.Where(e => e.Target != field)] } : a)],
            Kpis = [.. blueprint.Kpis.Where(k => !kpis.Contains(k.Id))],
            Screens = [.. blueprint.Screens.Select(s => s with { Blocks = [.. s.Blocks.Where(b => !IsAbout(b, entity, field)).Select(b => Without(b, entity, field, kpis))] }).Where(s => s.Blocks.Count > 0)],
            Origins = [.. blueprint.Origins.Where(o => o.Path != path)],
        };
    }

    private static Entity Without(Entity entity, string field) => entity with
    {
        Fields = [.. entity.Fields.Where(f => f.Id != field)],
        Rules = [.. entity.Rules.Where(r => !r.Members.Contains(field) && !r.Conditions.Any(c => c.Left == field || c.Right == field))],
        Samples = [.. entity.Samples.Select(s => s.Where(v => v.Key != field).ToDictionary(v => v.Key, v => v.Value))],
        Lifecycle = entity.Lifecycle is not { } life ? null : life with
        {
            Transitions = [.. life.Transitions.Select(t => t with { Guard = [.. t.Guard.Where(c => c.Left != field)], Effects = [.. t.Effects.Where(e => e.Target != field)] })],
        },
    };

    private static Block Without(Block block, string entity, string field, HashSet<string> kpis) => block with
    {
        Fields = block.Entity == entity ? [.. block.Fields.Where(f => f != field)] : block.Fields,
        Filter = block.Entity == entity ? [.. block.Filter.Where(c => c.Left != field)] : block.Filter,
        Refs = [.. block.Refs.Where(r => !kpis.Contains(r))],
    };

    /// <summary>A chart or a calendar by that field is nothing without it.</summary>
    private static bool IsAbout(Block block, string entity, string field) =>
        (block.Entity == entity && (block.By == field || block.And == field)) || (block.Measure is { } measure && Speaks(measure, entity, field));

    private static bool Speaks(Measure measure, string entity, string field) =>
        measure.Entity == entity && (measure.Field == field || measure.Where.Any(c => c.Left == field));
}
