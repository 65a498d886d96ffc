using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Drawing;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>A band in the brand's colour that asks for one thing.</summary>
internal static class BandSketch
{
    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var lines = TextWidth.Wrap(block.Title.Length > 0 ? block.Title : sketch.Blueprint.Product.Name, 22, width - 56, 3);
        var height = 84 + (lines.Count * 26) + (block.Text.Length > 0 ? 22 : 0);
        sketch.Canvas.Rect(x, y, width, height, "fill-brand", 14);
        var line = y + 18;
        foreach (var text in lines)
        {
            line += 26;
            sketch.Canvas.Text(x + 28, line, text, "t-title strong on-brand", width - 40);
        }

        if (block.Text.Length > 0)
        {
            line += 22;
            sketch.Canvas.Text(x + 28, line, block.Text, "t-body on-brand", width - 56);
        }

        sketch.Button(x + 28, line + 16, "Create an account", filled: false);
        return height;
    }
}
