using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>What is being bought, with its sum; paying for it.</summary>
internal static class CartSketch
{
    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        var top = y;
        y += sketch.Title(block, x, y, width, block.Kind == BlockKind.Cart ? "Cart" : "Checkout");
        y += block.Kind == BlockKind.Cart ? Cart(sketch, block, x, y, width) : Checkout(sketch, block, x, y, width);
        return y - top;
    }

    private static double Cart(Sketch sketch, Block block, double x, double y, double width)
    {
        var goods = Goods(sketch, block);
        sketch.Card(x, y, width, (3 * 58) + 62);
        for (var at = 0; at < 3; at++)
        {
            var line = y + (at * 58);
            sketch.Image(x + 12, line + 10, 40, 40, 6);
            sketch.Canvas.Text(x + 64, line + 34, goods is null ? $"Item {at + 1}" : SampleRows.Label(goods, at), "t-body strong", width - (BlockSketches.IsNarrow(width) ? 130 : 190));
            if (!BlockSketches.IsNarrow(width))
            {
                sketch.Canvas.Text(x + width - 90, line + 34, $"−  {at + 1}  +", "t-body muted end");
            }

            sketch.Canvas.Text(x + width - 16, line + 34, $"{(at + 1) * 14}.00", "t-body end");
            sketch.Canvas.Line(x, line + 58, x + width, line + 58, "hair");
        }

        var foot = y + (3 * 58);
        sketch.Canvas.Text(x + 16, foot + 37, $"{sketch.Blueprint.Product.Currency} 84.00", "t-head strong");
        var text = Move(sketch, block) ?? "Order";
        sketch.Button(x + width - 16 - Sketch.ButtonWidth(text), foot + 16, text);
        return (3 * 58) + 62;
    }

    private static double Checkout(Sketch sketch, Block block, double x, double y, double width)
    {
        sketch.Card(x, y, width, 148);
        var half = BlockSketches.IsNarrow(width) ? (width - 52) / 2 : (width - 40) * 0.25;
        sketch.Input(x + 16, y + 14, width - 44 - (BlockSketches.IsNarrow(width) ? -12 : half * 2), "Card number", "•••• •••• •••• 4242");
        if (!BlockSketches.IsNarrow(width))
        {
            sketch.Input(x + width - 12 - (half * 2), y + 14, half - 12, "Until", "06 / 29");
            sketch.Input(x + width - 12 - half, y + 14, half - 4, "Code", "•••");
        }

        sketch.Button(x + 16, y + 98, Move(sketch, block) ?? "Pay");
        return 148;
    }

    private static string? Move(Sketch sketch, Block block) =>
        sketch.Entity(block.Entity)?.Lifecycle?.Transitions.FirstOrDefault(t => block.Refs.Contains(t.Id))?.Name;

    /// <summary>And says "order-line.box": what the lines point to.</summary>
    private static Entity? Goods(Sketch sketch, Block block) => block.And.Split('.') is [var line, var relation]
        && sketch.Entity(line)?.Relations.FirstOrDefault(r => r.Id == relation) is { } to ? sketch.Entity(to.Target) : null;
}
