using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>Conversations on the left, messages on the right; on a phone one conversation.</summary>
internal static class ChatSketch
{
    private static readonly string[] People = ["Ada Byrne", "Noor Haddad", "Luis Ortega"];

    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var top = y;
        y += sketch.Title(block, x, y, width);
        var side = BlockSketches.IsNarrow(width) ? 0 : 200;
        sketch.Card(x, y, width, 300);
        for (var at = 0; at < 3 && side > 0; at++)
        {
            sketch.Avatar(x + 12, y + 14 + (at * 58), 17, People[at]);
            sketch.Canvas.Text(x + 56, y + 29 + (at * 58), People[at], "t-small strong", side - 66);
            sketch.Lines(x + 56, y + 36 + (at * 58), side - 80, 1);
        }

        if (side > 0)
        {
            sketch.Canvas.Line(x + side, y, x + side, y + 300, "hair");
        }

        var (left, room) = (x + side + 16, width - side - 32);
        Bubble(sketch, left, y + 16, room * 0.6, 44, "soft");
        Bubble(sketch, left + (room * 0.4), y + 72, room * 0.6, 58, "tint");
        Bubble(sketch, left, y + 142, room * 0.5, 44, "soft");
        Bubble(sketch, left + (room * 0.45), y + 198, room * 0.55, 32, "tint");
        sketch.Canvas.Rect(left, y + 252, room - 76, 34, "field", 8);
        sketch.Canvas.Text(left + 12, y + 273, "Write a message", "t-small muted", room - 100);
        sketch.Button(left + room - 66, y + 253, "Send");
        return y - top + 300;
    }

    private static void Bubble(Sketch sketch, double x, double y, double width, double height, string style)
    {
        sketch.Canvas.Rect(x, y, width, height, style, 12);
        sketch.Lines(x + 14, y + 13, width - 28, (int)((height - 14) / 14));
    }
}
