using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>One row with its fields, and the buttons that move it on.</summary>
internal static class DetailSketch
{
    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        if (sketch.Entity(block.Entity) is not { } entity)
        {
            return 0;
        }

        var top = y;
        y += sketch.Title(block, x, y, width);
        var columns = SampleRows.Columns(entity, block.Fields, 8).Where(c => !c.IsPicture).ToList();
        var across = BlockSketches.IsNarrow(width) ? 1 : 2;
        var rows = (columns.Count + across - 1) / across;
        var height = 76 + (rows * 44);
        sketch.Card(x, y, width, height);
        sketch.Avatar(x + 18, y + 16, 20, SampleRows.Label(entity, 0));
        sketch.Canvas.Text(x + 70, y + 41, SampleRows.Label(entity, 0), "t-head strong", width - (across == 1 ? 86 : 180));
        var right = x + width - 18;
        foreach (var move in (entity.Lifecycle?.Transitions ?? []).Take(across == 1 ? 0 : 2).Select((t, at) => (t.Name, at)))
        {
            right -= Sketch.ButtonWidth(move.Name, 150);
            sketch.Button(right, y + 20, move.Name, move.at == 0, 150);
            right -= 8;
        }

        if (entity.Lifecycle is null && across > 1)
        {
            sketch.Button(right - 56, y + 20, "Edit", filled: false);
        }

        for (var at = 0; at < columns.Count; at++)
        {
            var (left, line) = (x + 18 + (at % across * ((width - 36) / across)), y + 78 + (at / across * 44));
            sketch.Canvas.Text(left, line + 10, columns[at].Name, "t-small muted", (width / across) - 30);
            sketch.Canvas.Text(left, line + 28, sketch.Value(entity, columns[at], 0), "t-body", (width / across) - 30);
        }

        return y - top + height;
    }
}
