using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>Rows, or what happened, along a line.</summary>
internal static class TimelineSketch
{
    private static readonly string[] Moments = ["Today", "Yesterday", "3 June", "1 June"];

    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var top = y;
        y += sketch.Title(block, x, y, width);
        var entity = sketch.Entity(block.Entity) ?? (block.Kind == BlockKind.Activity && sketch.Blueprint.Entities is [var first, ..] ? first : null);
        sketch.Canvas.Line(x + 6, y + 8, x + 6, y + (Moments.Length * 44) - 30, "stroke");
        for (var at = 0; at < Moments.Length; at++)
        {
            var line = y + (at * 44);
            sketch.Canvas.Circle(x + 6, line + 10, 5, "fill-brand");
            sketch.Canvas.Text(x + 24, line + 14, entity is null ? Moments[at] : SampleRows.Label(entity, at), "t-body strong", width - 130);
            sketch.Canvas.Text(x + width, line + 14, Moments[at], "t-small muted end");
            sketch.Lines(x + 24, line + 22, width * 0.4, 1);
        }

        return y - top + (Moments.Length * 44) - 10;
    }
}
