using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Takes out what lost its ground on the way: samples of missing fields, roles that cannot read what they should move.</summary>
internal static class Seal
{
    public static Draft Run(Draft draft) => draft with
    {
        Kept = [.. draft.Kept.Select(k => k with { Entity = Clean(draft, k.Entity) })],
        Actions = [.. draft.Actions.Select(a => a with { Roles = [.. a.Roles.Where(r => draft.May(r, a.Entity, Operation.Read))] })],
        Screens = [.. draft.Screens.Where(s => s.Blocks.Count > 0).Select(s => Seen(draft, s)).OfType<Screen>().Select(s => s with { Blocks = Distinct(s.Blocks) })],
    };

    private static readonly BlockKind[] Lists = [BlockKind.Table, BlockKind.Cards, BlockKind.Gallery, BlockKind.Kanban, BlockKind.Calendar, BlockKind.Map, BlockKind.Timeline, BlockKind.Detail, BlockKind.Chat];

    /// <summary>A page without the roles that may not read what it lists; null when nobody is left.</summary>
    private static Screen? Seen(Draft draft, Screen screen)
    {
        var roles = screen.Roles.Where(r => screen.Blocks.All(b => b.Entity.Length == 0 || !Lists.Contains(b.Kind) || draft.May(r, b.Entity, Operation.Read))).ToList();
        return screen.Roles.Count > 0 && roles.Count == 0 ? null : screen with { Roles = roles };
    }

    private static Entity Clean(Draft draft, Entity entity)
    {
        var fields = entity.Fields.Where(f => f.Computed is null && f.Type is not (FieldType.Image or FieldType.File)).Select(f => f.Id).ToHashSet();
        return entity with
        {
            Samples = [.. entity.Samples.Select(row => row.Where(v => fields.Contains(v.Key)).ToDictionary(v => v.Key, v => v.Value)).Where(row => row.Count > 0)],
            Lifecycle = entity.Lifecycle is null ? null : entity.Lifecycle with
            {
                Transitions = [.. entity.Lifecycle.Transitions.Select(t => t with
                {
                    Roles = [.. t.Roles.Where(r => draft.May(r, entity.Id, Operation.Read))],
                    Effects = [.. t.Effects.Where(e => e.Kind != EffectKind.Notify || draft.Notifications.Any(n => n.Id == e.Target))],
                })],
            },
        };
    }

    private static List<Block> Distinct(IReadOnlyList<Block> blocks)
    {
        var ids = new HashSet<string>();
        var result = new List<Block>();
        foreach (var block in blocks)
        {
            var id = block.Id;
            for (var n = 2; !ids.Add(id); n++)
            {
                id = $"{block.Id}-{n}";
            }

            result.Add(block with { Id = id });
        }

        return result;
    }
}
