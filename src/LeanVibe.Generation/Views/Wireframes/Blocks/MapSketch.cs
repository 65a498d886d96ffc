using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Drawing;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>Land, a road, a river and pins with the names of rows.</summary>
internal static class MapSketch
{
    private static readonly (double X, double Y)[] Pins = [(0.22, 0.34), (0.48, 0.58), (0.7, 0.28), (0.84, 0.7)];

    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var top = y;
        y += sketch.Title(block, x, y, width);
        var height = BlockSketches.IsNarrow(width) ? 200 : 260;
        sketch.Canvas.Rect(x, y, width, height, "soft", 10);
        sketch.Canvas.Path(Wave(x, y + (height * 0.75), width, height * -0.2), "stroke hair");
        sketch.Canvas.Path(Wave(x, y + (height * 0.3), width, height * 0.3), "hair");
        sketch.Canvas.Line(x + (width * 0.36), y, x + (width * 0.56), y + height, "hair");
        for (var at = 0; at < Pins.Length && sketch.Entity(block.Entity) is { } entity; at++)
        {
            var (px, py) = (x + (Pins[at].X * width), y + (Pins[at].Y * height));
            sketch.Canvas.Path($"M{Canvas.Round(px)} {Canvas.Round(py)}c-9 -11 -10 -14 -10 -18a10 10 0 0 1 20 0c0 4 -1 7 -10 18z", "fill-brand");
            sketch.Canvas.Circle(px, py - 18, 3.5, "page");
            sketch.Canvas.Text(px, py + 15, SampleRows.Label(entity, at), "t-tiny strong middle", width * 0.3);
        }

        return y - top + height;
    }

    private static string Wave(double x, double y, double width, double rise) =>
        $"M{Canvas.Round(x)} {Canvas.Round(y)}c{Canvas.Round(width * 0.3)} {Canvas.Round(rise)} {Canvas.Round(width * 0.6)} {Canvas.Round(-rise)} {Canvas.Round(width)} {Canvas.Round(rise * 0.4)}";
}
