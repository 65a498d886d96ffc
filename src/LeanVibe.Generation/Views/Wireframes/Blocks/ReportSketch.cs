using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>Groups with their sums as bars, and an export.</summary>
internal static class ReportSketch
{
    private static readonly double[] Shares = [1, 0.74, 0.5, 0.32];

    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var entity = sketch.Entity(block.Entity);
        var target = entity?.Relations.FirstOrDefault(r => r.Id == block.By) is { } to ? sketch.Entity(to.Target) : entity;
        sketch.Card(x, y, width, 62 + (Shares.Length * 36));
        sketch.Canvas.Text(x + 18, y + 32, block.Title.Length > 0 ? block.Title : "Report", "t-head strong", width - 110);
        sketch.Button(x + width - 18 - Sketch.ButtonWidth("Export"), y + 12, "Export", filled: false);
        for (var at = 0; at < Shares.Length; at++)
        {
            var line = y + 58 + (at * 36);
            sketch.Canvas.Text(x + 18, line + 18, target is null ? $"Group {at + 1}" : SampleRows.Label(target, at), "t-small", (width * 0.36) - 24);
            sketch.Canvas.Rect(x + (width * 0.38), line + 6, width * 0.44 * Shares[at], 16, "tint-2", 4);
            sketch.Canvas.Text(x + width - 18, line + 18, $"{Math.Round(Shares[at] * 120)}", "t-small strong end");
        }

        return 62 + (Shares.Length * 36);
    }
}
