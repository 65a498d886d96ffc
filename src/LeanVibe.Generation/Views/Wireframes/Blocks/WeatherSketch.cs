using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>The days ahead.</summary>
internal static class WeatherSketch
{
    private static readonly string[] Days = ["Today", "Tue", "Wed", "Thu", "Fri"];

    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var top = y;
        y += sketch.Title(block, x, y, width, "Weather");
        sketch.Card(x, y, width, 110);
        var across = BlockSketches.IsNarrow(width) ? 3 : 5;
        for (var at = 0; at < across; at++)
        {
            var middle = x + ((at + 0.5) * width / across);
            sketch.Canvas.Text(middle, y + 26, Days[at], "t-small muted middle");
            sketch.Canvas.Circle(middle, y + 54, 13, at % 2 == 0 ? "warning" : "grey");
            sketch.Canvas.Text(middle, y + 94, $"{18 + at}°", "t-head strong middle");
        }

        return y - top + 110;
    }
}
