using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Drawing;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>The headline, what to do next, and a picture.</summary>
internal static class HeroSketch
{
    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var narrow = BlockSketches.IsNarrow(width);
        var room = narrow ? width : (width * 0.54) - 24;
        var title = block.Title.Length > 0 ? block.Title : sketch.Blueprint.Product.Pitch.Length > 0 ? sketch.Blueprint.Product.Pitch : sketch.Blueprint.Product.Name;
        var size = narrow ? "t-title strong" : "t-display strong";
        var pixels = TextStyle.Size(size);
        var lines = TextWidth.Wrap(title, pixels * 1.08, room, 4);
        var line = y + 24;
        foreach (var text in lines)
        {
            line += pixels * 1.15;
            sketch.Canvas.Text(x, line, text, size);
        }

        line += 12;
        line += sketch.Paragraph(x, line, room, block.Text.Length > 0 ? block.Text : sketch.Blueprint.Product.Description, "t-body muted", 4) + 18;
        var start = sketch.Blueprint.Roles.FirstOrDefault(r => r.SignsUp) is { } role ? $"Start as {role.Name.ToLowerInvariant()}" : "Sign in";
        var button = sketch.Button(x, line, start);
        sketch.Button(x + button + 10, line, "See more", filled: false);
        line += 56;
        if (narrow)
        {
            sketch.Image(x, line, width, 150, 12);
            return line + 150 - y;
        }

        var height = Math.Max(line - y, 250);
        sketch.Image(x + (width * 0.56), y + 12, width * 0.44, height - 24, 14);
        return height;
    }
}
