using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>Search, filters, columns, rows, pages; on a phone a list.</summary>
internal static class TableSketch
{
    private const int Rows = 5;

    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        if (sketch.Entity(block.Entity) is not { } entity)
        {
            return 0;
        }

        var top = y;
        var narrow = BlockSketches.IsNarrow(width);
        var plural = entity.Plural.Length > 0 ? entity.Plural : EnglishPlural.Of(entity.Name);
        y += sketch.Title(block, x, y, width, plural);
        y += Toolbar(sketch, entity, plural, x, y, width, narrow);
        var columns = SampleRows.Columns(entity, block.Fields, narrow ? 3 : 5).Where(c => !c.IsPicture).ToList();
        y += narrow ? List(sketch, entity, columns, x, y, width) : Grid(sketch, entity, columns, x, y, width);
        return y - top;
    }

    private static double Toolbar(Sketch sketch, Entity entity, string plural, double x, double y, double width, bool narrow)
    {
        var create = $"New {entity.Name.ToLowerInvariant()}";
        var button = narrow ? 36 : Sketch.ButtonWidth(create);
        var search = narrow ? width - button - 10 : Math.Min(260, width * 0.4);
        sketch.Canvas.Rect(x, y, search, 32, "field", 8);
        sketch.Canvas.Circle(x + 16, y + 15, 4.5, "stroke");
        sketch.Canvas.Line(x + 19.5, y + 18.5, x + 23, y + 22, "stroke");
        sketch.Canvas.Text(x + 32, y + 20.5, $"Search {plural.ToLowerInvariant()}", "t-small muted", search - 42);
        if (!narrow)
        {
            sketch.Button(x + search + 10, y, "Filter", filled: false);
        }

        sketch.Button(x + width - button, y, narrow ? "+" : create, room: narrow ? 36 : 200);
        return 44;
    }

    private static double Grid(Sketch sketch, Entity entity, List<SampleColumn> columns, double x, double y, double width)
    {
        var height = 34 + (Rows * 36) + 34;
        sketch.Card(x, y, width, height);
        var room = (width - 32 - 24) / Math.Max(1, columns.Count);
        for (var at = 0; at < columns.Count; at++)
        {
            Cell(sketch, columns[at], columns[at].Name, x + 16 + (at * room), y + 22, room, "t-small muted strong");
        }

        for (var row = 0; row < Rows; row++)
        {
            var line = y + 34 + (row * 36);
            sketch.Canvas.Line(x, line, x + width, line, "hair");
            for (var at = 0; at < columns.Count; at++)
            {
                if (columns[at].Status)
                {
                    sketch.Status(x + 16 + (at * room), line + 22, sketch.Value(entity, columns[at], row), SampleRows.Tone(entity, row), room - 12);
                    continue;
                }

                Cell(sketch, columns[at], sketch.Value(entity, columns[at], row), x + 16 + (at * room), line + 22, room, at == 0 ? "t-small strong" : "t-small");
            }

            sketch.Canvas.Text(x + width - 20, line + 22, "⋯", "t-body muted end");
        }

        var foot = y + 34 + (Rows * 36);
        sketch.Canvas.Line(x, foot, x + width, foot, "hair");
        sketch.Canvas.Text(x + 16, foot + 21, $"1–{Rows} of 24", "t-small muted");
        sketch.Canvas.Text(x + width - 16, foot + 21, "‹  1  2  3  ›", "t-small muted end");
        return height;
    }

    private static void Cell(Sketch sketch, SampleColumn column, string text, double x, double y, double room, string style)
    {
        if (column.IsNumber)
        {
            sketch.Canvas.Text(x + room - 24, y, text, $"{style} end", room - 14);
        }
        else
        {
            sketch.Canvas.Text(x, y, text, style, room - 14);
        }
    }

    private static double List(Sketch sketch, Entity entity, List<SampleColumn> columns, double x, double y, double width)
    {
        sketch.Card(x, y, width, 4 * 54);
        for (var row = 0; row < 4; row++)
        {
            var line = y + (row * 54);
            if (row > 0)
            {
                sketch.Canvas.Line(x, line, x + width, line, "hair");
            }

            sketch.Canvas.Text(x + 14, line + 23, SampleRows.Label(entity, row), "t-body strong", width - 110);
            var rest = string.Join(" · ", columns.Skip(1).Where(c => !c.Status).Select(c => sketch.Value(entity, c, row)));
            sketch.Canvas.Text(x + 14, line + 41, rest, "t-small muted", width - 110);
            if (entity.Lifecycle is { States.Count: > 0 })
            {
                sketch.Status(x + width - 92, line + 23, entity.Lifecycle.States[row % entity.Lifecycle.States.Count].Name, SampleRows.Tone(entity, row), 84);
            }
        }

        return 4 * 54;
    }
}
