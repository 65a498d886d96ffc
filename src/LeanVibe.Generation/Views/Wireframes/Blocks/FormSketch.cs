using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>A form; with steps when it is a wizard.</summary>
internal static class FormSketch
{
    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        if (sketch.Entity(block.Entity) is not { } entity)
        {
            return 0;
        }

        var top = y;
        y += sketch.Title(block, x, y, width, entity.Name);
        y += block.Kind == BlockKind.Wizard ? Steps(sketch, block, x, y, width) : 0;
        var inputs = Inputs(entity, block).ToList();
        var across = BlockSketches.IsNarrow(width) ? 1 : 2;
        var room = (width - 40 - ((across - 1) * 20)) / across;
        var (start, column, line) = (y, 0, y + 18);
        var place = new List<Action>();
        foreach (var field in inputs)
        {
            var tall = field.Type == FieldType.LongText;
            if (tall && column > 0)
            {
                (column, line) = (0, line + 62);
            }

            var (left, at) = (x + 20 + (column * (room + 20)), line);
            place.Add(() => sketch.Input(left, at, tall ? width - 40 : room, field.Name, field.Type == FieldType.Choice && field.Choices.Count > 0 ? $"{field.Choices[0].Name}  ⌄" : "", field.Required, tall));
            column = tall ? 0 : (column + 1) % across;
            line += tall ? 90 : column == 0 ? 62 : 0;
        }

        line += column > 0 ? 62 : 0;
        sketch.Card(x, start, width, line - start + 50);
        place.ForEach(draw => draw());
        sketch.Button(x + 20, line, block.Kind switch { BlockKind.Wizard => "Next", BlockKind.Contact => "Send", _ => "Save" });
        return line + 50 - top;
    }

    private static IEnumerable<Field> Inputs(Entity entity, Block block)
    {
        var own = entity.Fields.Where(f => f.Computed is null && !f.ReadOnly).ToList();
        var step = block.Kind == BlockKind.Wizard && block.Items is [{ } first, ..] ? first.Text.Split(',', StringSplitOptions.TrimEntries) : [.. block.Fields];
        var chosen = own.Where(f => step.Contains(f.Id)).ToList();
        return chosen.Count > 0 ? chosen : own.Take(7);
    }

    private static double Steps(Sketch sketch, Block block, double x, double y, double width)
    {
        var room = width / Math.Max(1, block.Items.Count);
        for (var at = 0; at < block.Items.Count; at++)
        {
            sketch.Canvas.Circle(x + (at * room) + 12, y + 12, 11, at == 0 ? "fill-brand" : "grey");
            sketch.Canvas.Text(x + (at * room) + 12, y + 16, $"{at + 1}", at == 0 ? "t-small strong on-brand middle" : "t-small strong middle");
            sketch.Canvas.Text(x + (at * room) + 30, y + 16, block.Items[at].Title, at == 0 ? "t-small strong" : "t-small muted", room - 40);
        }

        return 38;
    }
}
