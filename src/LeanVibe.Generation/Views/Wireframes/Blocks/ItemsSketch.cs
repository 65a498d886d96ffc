using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>Features, steps, plans and people: one column an item.</summary>
internal static class ItemsSketch
{
    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var top = y;
        y += sketch.Title(block, x, y, width);
        if (block.Items.Count == 0)
        {
            return y - top;
        }

        var across = BlockSketches.IsNarrow(width) ? 1 : Math.Min(4, block.Items.Count);
        var room = (width - ((across - 1) * 16)) / across;
        var height = block.Kind == BlockKind.Pricing ? 128 : across == 1 ? 76 : 126;
        for (var at = 0; at < block.Items.Count; at++)
        {
            Item(sketch, block.Kind, block.Items[at], at, x + (at % across * (room + 16)), y + (at / across * (height + 14)), room, height);
        }

        return y - top + ((block.Items.Count + across - 1) / across * (height + 14)) - 14;
    }

    private static void Item(Sketch sketch, BlockKind kind, ContentItem item, int at, double x, double y, double width, double height)
    {
        if (kind != BlockKind.Steps)
        {
            sketch.Card(x, y, width, height);
        }

        var beside = kind != BlockKind.Pricing && height < 100;

        switch (kind)
        {
            case BlockKind.Team:
                sketch.Avatar(x + 16, y + 16, 20, item.Title);
                break;
            case BlockKind.Steps:
                sketch.Canvas.Text(x + 16, y + 44, $"{at + 1}", "t-display strong brand");
                break;
            case BlockKind.Pricing:
                sketch.Button(x + 16, y + height - 46, "Choose", at == 0);
                break;
            default:
                sketch.Canvas.Rect(x + 16, y + 16, 28, 28, "tint-2", 8);
                break;
        }

        var (left, line) = beside ? (x + 68, y + 6) : (x + 16, kind == BlockKind.Pricing ? y + 14 : y + 56);
        sketch.Canvas.Text(left, line + 18, item.Title, "t-body strong", x + width - left - 12);
        sketch.Paragraph(left, line + 26, x + width - left - 12, item.Text, "t-small muted", 2);
    }
}
