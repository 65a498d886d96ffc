using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Drawing;

namespace LeanVibe.Generation.Views.Er;

/// <summary>Draws the lines first and the tables over them.</summary>
internal static class ErDrawing
{
    private const double Margin = 24;
    private const double Heading = 84;
    private const double Legend = 48;

    private static readonly (string Key, string Meaning)[] Signs =
    [
        ("PK", "key"), ("FK", "points to another entity"), ("U", "unique"), ("=", "computed"), ("bold", "required"), ("- - -", "may be empty"), ("crow's foot", "many rows"), ("bar", "one row"),
    ];

    public static string Draw(Blueprint blueprint, ErModel model, ErLayout layout)
    {
        var canvas = new Canvas();
        var title = $"Entities of {blueprint.Product.Name}";
        canvas.Text(Margin, 38, title, "t-title strong");
        canvas.Text(Margin, 57, $"{model.Tables.Count} entities, {model.Links.Count} relations", "t-small muted");
        foreach (var trunk in layout.Trunks)
        {
            new ErLine(canvas, layout, trunk, Margin, Heading).Draw();
        }

        for (var at = 0; at < layout.Columns.Count; at++)
        {
            layout.Columns[at].ForEach(t => Table(canvas, t, layout.Left(at) + Margin, layout.Top(t) + Heading));
        }

        var width = Math.Max(layout.Width + (2 * Margin), 720);
        var bottom = Explain(canvas, layout.Height + Heading + 28, width - Margin);
        return canvas.ToSvg(width, bottom + Margin, title, BrandColour.Of(blueprint));
    }

    private static void Table(Canvas canvas, ErTable table, double x, double y) => canvas.Group(table.Name, () =>
    {
        canvas.Rect(x, y, ErSizes.Width, ErSizes.Height(table), "card", 8);
        canvas.Path($"M{Canvas.Round(x)} {Canvas.Round(y + ErSizes.Header)}v-24a8 8 0 0 1 8-8h{ErSizes.Width - 16}a8 8 0 0 1 8 8v24z", "tint");
        canvas.Text(x + 12, y + 21, table.Name, "t-head strong", ErSizes.Width - 24);
        var row = y + ErSizes.Header;
        foreach (var field in table.Rows)
        {
            canvas.Text(x + 12, row + 15, field.Key, "t-tiny brand strong");
            var type = TextWidth.Fit(field.Type, 11.5, 108);
            canvas.Text(x + 34, row + 15, field.Name, field.Required ? "t-small strong" : "t-small", ErSizes.Width - 52 - TextWidth.Of(type, 11.5));
            canvas.Text(x + ErSizes.Width - 12, row + 15, type, "t-small muted end");
            row += ErSizes.Row;
        }
    });

    private static double Explain(Canvas canvas, double y, double right)
    {
        var x = Margin;
        foreach (var (key, meaning) in Signs)
        {
            var width = KeyWidth(key) + TextWidth.Of(meaning, 11.5) + 30;
            if (x + width > right)
            {
                (x, y) = (Margin, y + 20);
            }

            canvas.Text(x, y, key, "t-tiny brand strong");
            canvas.Text(x + KeyWidth(key) + 8, y, meaning, "t-small muted");
            x += width;
        }

        return y;
    }

    private static double KeyWidth(string key) => TextWidth.Of(key, 10) * 1.15;
}
