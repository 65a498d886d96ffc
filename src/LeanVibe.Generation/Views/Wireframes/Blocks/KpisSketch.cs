using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Drawing;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>Key figures with their trend.</summary>
internal static class KpisSketch
{
    private static readonly double[] Trend = [0.2, 0.35, 0.3, 0.5, 0.48, 0.7, 0.85];

    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var top = y;
        y += sketch.Title(block, x, y, width);
        var kpis = sketch.Blueprint.Kpis.Where(k => block.Refs.Count == 0 || block.Refs.Contains(k.Id)).Take(8).ToList();
        if (kpis.Count == 0)
        {
            return y - top;
        }

        var across = BlockSketches.IsNarrow(width) ? 1 : Math.Min(4, kpis.Count);
        var room = (width - ((across - 1) * 14)) / across;
        for (var at = 0; at < kpis.Count; at++)
        {
            Figure(sketch, kpis[at], x + (at % across * (room + 14)), y + (at / across * 108), room, at);
        }

        return y - top + ((kpis.Count + across - 1) / across * 108) - 14;
    }

    private static void Figure(Sketch sketch, Kpi kpi, double x, double y, double width, int at)
    {
        sketch.Card(x, y, width, 94);
        sketch.Canvas.Text(x + 16, y + 25, kpi.Name, "t-small muted", width - 32);
        var money = sketch.Entity(kpi.Measure.Entity)?.Fields.FirstOrDefault(f => f.Id == kpi.Measure.Field)?.Type == FieldType.Money;
        sketch.Canvas.Text(x + 16, y + 54, money ? $"{sketch.Blueprint.Product.Currency} {(at + 4) * 170}" : $"{(at + 3) * 14}", "t-title strong");
        sketch.Canvas.Text(x + 16, y + 78, "▲ 6 %", "t-small success strong");
        var points = Trend.Select((v, i) => $"{Canvas.Round(x + width - 88 + (i * 12))} {Canvas.Round(y + 84 - (v * 24))}");
        sketch.Canvas.Path("M" + string.Join('L', points), "stroke-brand");
    }
}
