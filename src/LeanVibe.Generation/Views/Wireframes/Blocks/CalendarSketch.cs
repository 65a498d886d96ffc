using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>A month; on a phone its days become dots and the next entries a list.</summary>
internal static class CalendarSketch
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly int[] Busy = [3, 9, 12, 18, 20, 26];

    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        if (sketch.Entity(block.Entity) is not { } entity)
        {
            return 0;
        }

        var top = y;
        y += sketch.Title(block, x, y, width);
        var narrow = BlockSketches.IsNarrow(width);
        var room = width / 7;
        var row = narrow ? 34 : 62;
        sketch.Card(x, y, width, 66 + (5 * row));
        sketch.Canvas.Text(x + 16, y + 24, "June", "t-head strong");
        sketch.Canvas.Text(x + width - 16, y + 24, "‹   Today   ›", "t-small muted end");
        for (var day = 0; day < 7; day++)
        {
            sketch.Canvas.Text(x + (day * room) + (room / 2), y + 54, narrow ? Days[day][..1] : Days[day], "t-tiny muted strong middle");
        }

        for (var at = 0; at < 35; at++)
        {
            var (left, line) = (x + (at % 7 * room), y + 66 + (at / 7 * row));
            if (at % 7 == 0)
            {
                sketch.Canvas.Line(x, line, x + width, line, "hair");
            }

            if (at is > 0 and < 31)
            {
                Day(sketch, entity, at, left, line, room, narrow);
            }
        }

        return y - top + 66 + (5 * row);
    }

    private static void Day(Sketch sketch, Entity entity, int day, double x, double y, double room, bool narrow)
    {
        var entry = Array.IndexOf(Busy, day);
        sketch.Canvas.Text(x + (narrow ? room / 2 : 10), y + 18, $"{day}", narrow ? "t-small middle" : "t-small muted");
        if (entry >= 0 && narrow)
        {
            sketch.Canvas.Circle(x + (room / 2), y + 26, 2.5, "fill-brand");
        }
        else if (entry >= 0)
        {
            sketch.Canvas.Rect(x + 5, y + 26, room - 10, 24, entry % 3 == 2 ? "tint-2" : "tint", 5);
            sketch.Canvas.Text(x + 12, y + 42, SampleRows.Label(entity, entry), "t-tiny strong", room - 22);
        }
    }
}
