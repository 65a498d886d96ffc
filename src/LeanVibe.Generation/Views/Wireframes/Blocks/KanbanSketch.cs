using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>A column a state or choice; on a phone one column with tabs.</summary>
internal static class KanbanSketch
{
    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        if (sketch.Entity(block.Entity) is not { } entity)
        {
            return 0;
        }

        var top = y;
        y += sketch.Title(block, x, y, width);
        var names = Names(entity, block.By);
        var across = BlockSketches.IsNarrow(width) ? Math.Min(2, names.Count) : Math.Min(5, names.Count);
        var room = (width - ((across - 1) * 12)) / Math.Max(1, across);
        var columns = SampleRows.Columns(entity, block.Fields, 3).Where(c => !c.Status && !c.IsPicture).Skip(1).Take(2).ToList();
        var height = 34 + 44 + (columns.Count * 17) + 10;
        for (var at = 0; at < across; at++)
        {
            Column(sketch, entity, columns, names[at], x + (at * (room + 12)), y, room, 3 - (at % 3), at);
        }

        return y - top + 44 + (3 * (height - 20));
    }

    private static void Column(Sketch sketch, Entity entity, List<SampleColumn> columns, string name, double x, double y, double width, int cards, int seed)
    {
        var card = 38 + (columns.Count * 17);
        sketch.Canvas.Rect(x, y, width, 44 + (3 * (card + 10)), "soft", 10);
        sketch.Canvas.Text(x + 12, y + 24, name, "t-small strong", width - 44);
        sketch.Canvas.Text(x + width - 12, y + 24, $"{cards}", "t-small muted end");
        for (var at = 0; at < cards; at++)
        {
            var line = y + 38 + (at * (card + 10));
            sketch.Canvas.Rect(x + 8, line, width - 16, card, "card", 8);
            sketch.Canvas.Text(x + 18, line + 22, SampleRows.Label(entity, at + seed), "t-small strong", width - 36);
            for (var field = 0; field < columns.Count; field++)
            {
                sketch.Canvas.Text(x + 18, line + 39 + (field * 17), sketch.Value(entity, columns[field], at + seed), "t-small muted", width - 36);
            }
        }
    }

    private static List<string> Names(Entity entity, string by)
    {
        var choices = entity.Fields.FirstOrDefault(f => f.Id == by)?.Choices.Select(c => c.Name).ToList() ?? [];
        var states = entity.Lifecycle?.States.Select(s => s.Name).ToList() ?? [];
        return choices.Count > 0 ? choices : states.Count > 0 ? states : ["To do", "Doing", "Done"];
    }
}
