using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>A text with its heading.</summary>
internal static class ContentSketch
{
    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var top = y;
        y += sketch.Title(block, x, y, width);
        var room = Math.Min(width, 560);
        if (block.Text.Length > 0)
        {
            return y - top + sketch.Paragraph(x, y, room, block.Text, "t-body", 12) + 6;
        }

        sketch.Lines(x, y + 6, room, 5);
        return y - top + 76;
    }
}
