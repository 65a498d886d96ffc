using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Drawing;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>A wheel of fortune with the entity's rows as its parts.</summary>
internal static class WheelSketch
{
    private const int Parts = 8;
    private const double Radius = 110;

    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var top = y;
        y += sketch.Title(block, x, y, width);
        var (cx, cy) = (x + (width / 2), y + Radius + 16);
        for (var part = 0; part < Parts; part++)
        {
            var (from, to) = (At(cx, cy, part, Radius), At(cx, cy, part + 1, Radius));
            sketch.Canvas.Path($"M{Canvas.Round(cx)} {Canvas.Round(cy)}L{from}A{Radius} {Radius} 0 0 1 {to}z", (part % 3) switch { 0 => "tint", 1 => "tint-2", _ => "soft" });
        }

        sketch.Canvas.Circle(cx, cy, Radius, "stroke");
        sketch.Canvas.Circle(cx, cy, 20, "fill-brand");
        sketch.Canvas.Path($"M{Canvas.Round(cx - 9)} {Canvas.Round(cy - Radius - 12)}h18l-9 16z", "fill-brand");
        if (sketch.Entity(block.Entity) is { } entity)
        {
            for (var part = 0; part < Parts; part += 2)
            {
                var angle = (part + 0.5) * 2 * Math.PI / Parts;
                sketch.Canvas.Text(cx + (Math.Cos(angle) * Radius * 0.62), cy + (Math.Sin(angle) * Radius * 0.62) + 3, SampleRows.Label(entity, part / 2), "t-tiny strong middle", 84);
            }
        }

        var text = sketch.Blueprint.Actions.FirstOrDefault(a => block.Refs.Contains(a.Id))?.Name ?? "Spin";
        sketch.Button(cx - (Sketch.ButtonWidth(text) / 2), cy + Radius + 16, text);
        return y - top + (2 * Radius) + 68;
    }

    private static string At(double cx, double cy, int part, double radius)
    {
        var angle = part * 2 * Math.PI / Parts;
        return $"{Canvas.Round(cx + (Math.Cos(angle) * radius))} {Canvas.Round(cy + (Math.Sin(angle) * radius))}";
    }
}
