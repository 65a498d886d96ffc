using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>Cards and gallery: a picture where the entity has one, the row's name, and what else the block shows.</summary>
internal static class CardsSketch
{
    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        if (sketch.Entity(block.Entity) is not { } entity)
        {
            return 0;
        }

        var top = y;
        y += sketch.Title(block, x, y, width, entity.Plural.Length > 0 ? entity.Plural : EnglishPlural.Of(entity.Name));
        var narrow = BlockSketches.IsNarrow(width);
        var across = narrow ? 2 : width > 700 ? 4 : 3;
        var room = (width - ((across - 1) * 16)) / across;
        var picture = entity.Fields.Any(f => f.Type == FieldType.Image) ? room * 0.6 : 0;
        var columns = SampleRows.Columns(entity, block.Fields, 6).Where(c => !c.IsPicture && c.Id != entity.Label && c.Id != "name").Take(narrow ? 2 : 3).ToList();
        var height = picture + 40 + (columns.Count * 19) + 12;
        var count = across * (block.Kind == BlockKind.Gallery ? 2 : 1);
        for (var at = 0; at < count; at++)
        {
            Card(sketch, entity, columns, x + (at % across * (room + 16)), y + (at / across * (height + 16)), room, height, picture, at);
        }

        return y - top + ((count + across - 1) / across * (height + 16)) - 16;
    }

    private static void Card(Sketch sketch, Entity entity, List<SampleColumn> columns, double x, double y, double width, double height, double picture, int row)
    {
        sketch.Card(x, y, width, height);
        if (picture > 0)
        {
            sketch.Image(x + 6, y + 6, width - 12, picture - 6, 6);
        }

        sketch.Canvas.Text(x + 14, y + picture + 26, SampleRows.Label(entity, row), "t-body strong", width - 28);
        for (var at = 0; at < columns.Count; at++)
        {
            var line = y + picture + 46 + (at * 19);
            sketch.Canvas.Text(x + 14, line, columns[at].Name, "t-small muted", (width / 2) - 14);
            sketch.Canvas.Text(x + width - 14, line, sketch.Value(entity, columns[at], row), "t-small end", (width / 2) - 18);
        }
    }
}
