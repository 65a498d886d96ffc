using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Drawing;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>Bars, a line, an area or a ring over the block's categories.</summary>
internal static class ChartSketch
{
    private static readonly double[] Values = [0.45, 0.6, 0.52, 0.8, 0.68, 0.92];

    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        sketch.Card(x, y, width, 250);
        sketch.Canvas.Text(x + 18, y + 30, block.Title.Length > 0 ? block.Title : "Chart", "t-head strong", width - 36);
        var labels = Labels(sketch, block);
        if (block.Chart == ChartKind.Donut)
        {
            Ring(sketch, labels, x, y, width);
        }
        else
        {
            Axes(sketch, labels, x + 18, y + 52, width - 36);
            Marks(sketch, block.Chart, x + 18, y + 52, width - 36);
        }

        return 250;
    }

    private static void Axes(Sketch sketch, List<string> labels, double x, double y, double width)
    {
        for (var line = 0; line <= 3; line++)
        {
            sketch.Canvas.Line(x, y + (line * 50), x + width, y + (line * 50), "hair");
        }

        var room = width / Values.Length;
        for (var at = 0; at < Values.Length && at < labels.Count; at++)
        {
            sketch.Canvas.Text(x + (at * room) + (room / 2), y + 172, labels[at], "t-tiny muted middle", room - 4);
        }
    }

    private static void Marks(Sketch sketch, ChartKind kind, double x, double y, double width)
    {
        var room = width / Values.Length;
        if (kind is ChartKind.Line or ChartKind.Area)
        {
            var points = Values.Select((v, i) => $"{Canvas.Round(x + (i * room) + (room / 2))} {Canvas.Round(y + 150 - (v * 150))}").ToList();
            if (kind == ChartKind.Area)
            {
                sketch.Canvas.Path($"M{Canvas.Round(x + (room / 2))} {Canvas.Round(y + 150)}L{string.Join('L', points)}L{Canvas.Round(x + width - (room / 2))} {Canvas.Round(y + 150)}z", "tint");
            }

            sketch.Canvas.Path("M" + string.Join('L', points), "stroke-brand");
            return;
        }

        for (var at = 0; at < Values.Length; at++)
        {
            var height = Values[at] * 150;
            sketch.Canvas.Rect(x + (at * room) + (room * 0.25), y + 150 - height, room * 0.5, height, "fill-brand", 4);
            if (kind == ChartKind.Stacked)
            {
                sketch.Canvas.Rect(x + (at * room) + (room * 0.25), y + 150 - height, room * 0.5, height * 0.4, "grey", 4);
            }
        }
    }

    private static void Ring(Sketch sketch, List<string> labels, double x, double y, double width)
    {
        var (cx, cy, radius) = (x + Math.Min(width * 0.32, 130), y + 144.0, 70.0);
        string[] styles = ["fill-brand", "tint-2", "grey", "tint", "soft"];
        double[] ends = [0, 0.34, 0.6, 0.8, 0.92, 1];
        for (var at = 0; at < 5; at++)
        {
            string Edge(double share) => $"{Canvas.Round(cx + (Math.Sin(share * 2 * Math.PI) * radius))} {Canvas.Round(cy - (Math.Cos(share * 2 * Math.PI) * radius))}";
            sketch.Canvas.Path($"M{Canvas.Round(cx)} {Canvas.Round(cy)}L{Edge(ends[at])}A{radius} {radius} 0 0 1 {Edge(ends[at + 1])}z", styles[at]);
            if (at < labels.Count)
            {
                sketch.Canvas.Rect(cx + radius + 28, y + 84 + (at * 26), 10, 10, styles[at], 3);
                sketch.Canvas.Text(cx + radius + 46, y + 94 + (at * 26), labels[at], "t-small", x + width - cx - radius - 56);
            }
        }

        sketch.Canvas.Circle(cx, cy, 44, "page");
    }

    private static List<string> Labels(Sketch sketch, Block block)
    {
        if (sketch.Entity(block.Entity) is not { } entity)
        {
            return [];
        }

        return block.By switch
        {
            "created" => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
            "status" when entity.Lifecycle is { } life => [.. life.States.Select(s => s.Name)],
            _ when entity.Fields.FirstOrDefault(f => f.Id == block.By) is { Choices.Count: > 0 } field => [.. field.Choices.Select(c => c.Name)],
            _ when entity.Relations.FirstOrDefault(r => r.Id == block.By) is { } to && sketch.Entity(to.Target) is { } target => [.. Enumerable.Range(0, 4).Select(row => SampleRows.Label(target, row)).Distinct()],
            _ => [],
        };
    }
}
