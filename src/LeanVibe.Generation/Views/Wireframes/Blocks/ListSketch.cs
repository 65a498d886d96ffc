using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>Lines of one thing each: files to download, questions to open.</summary>
internal static class ListSketch
{
    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var top = y;
        y += sketch.Title(block, x, y, width, block.Kind == BlockKind.Faq ? "Questions" : "Downloads");
        var names = block.Kind == BlockKind.Faq
            ? [.. block.Items.Select(i => i.Title)]
            : sketch.Entity(block.Entity) is { } entity ? Enumerable.Range(0, 3).Select(row => SampleRows.Label(entity, row)).ToList() : [];
        sketch.Card(x, y, width, Math.Max(1, names.Count) * 46);
        for (var at = 0; at < names.Count; at++)
        {
            var line = y + (at * 46);
            if (at > 0)
            {
                sketch.Canvas.Line(x, line, x + width, line, "hair");
            }

            sketch.Canvas.Text(x + 16, line + 28, names[at], "t-body strong", width - 70);
            sketch.Canvas.Text(x + width - 18, line + 28, block.Kind == BlockKind.Faq ? "⌄" : "↓", "t-body brand strong end");
        }

        return y - top + (Math.Max(1, names.Count) * 46);
    }
}
