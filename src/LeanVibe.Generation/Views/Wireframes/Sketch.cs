using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Drawing;

namespace LeanVibe.Generation.Views.Wireframes;

/// <summary>The pen that block sketches draw with: a canvas, the Blueprint, and the parts that most blocks are made of.</summary>
internal sealed class Sketch(Blueprint blueprint, Screen screen, Canvas canvas)
{
    public Blueprint Blueprint => blueprint;

    public Canvas Canvas => canvas;

    public Entity? Entity(string id) => blueprint.Entities.FirstOrDefault(e => e.Id == id);

    /// <summary>What an example row holds in a column.</summary>
    public string Value(Entity entity, SampleColumn? column, int row) => SampleRows.Value(entity, column, row, blueprint);

    /// <summary>A card with rounded corners.</summary>
    public void Card(double x, double y, double width, double height) => canvas.Rect(x, y, width, height, "card", 10);

    /// <summary>The block's title over its content, unless the page's own says it already; gives the height used, 0 without a title.</summary>
    public double Title(Block block, double x, double y, double width, string fallback = "")
    {
        var title = block.Title.Length > 0 ? block.Title : fallback;
        if (title.Length == 0 || (title == screen.Name && !screen.Roles.Contains(Role.Visitor)))
        {
            return 0;
        }

        canvas.Text(x, y + 17, title, "t-head strong", width);
        return 32;
    }

    /// <summary>A filled button, or an outlined one; gives its width.</summary>
    public double Button(double x, double y, string text, bool filled = true, double room = 200)
    {
        var width = ButtonWidth(text, room);
        canvas.Rect(x, y, width, 32, filled ? "fill-brand" : "field", 8);
        canvas.Text(x + (width / 2), y + 20.5, text, filled ? "t-small strong on-brand middle" : "t-small strong middle", width - 16);
        return width;
    }

    public static double ButtonWidth(string text, double room = 200) => Math.Min((TextWidth.Of(text, 11.5) * 1.12) + 28, room);

    /// <summary>A status as a dot and a word.</summary>
    public void Status(double x, double y, string text, StateTone tone, double room = 120)
    {
        canvas.Circle(x + 4, y - 4, 3.5, tone.ToString().ToLowerInvariant());
        canvas.Text(x + 13, y, text, "t-small", room - 13);
    }

    /// <summary>Text that nobody has written yet: grey bars, the last one shorter.</summary>
    public void Lines(double x, double y, double width, int count)
    {
        for (var at = 0; at < count; at++)
        {
            canvas.Rect(x, y + (at * 13), width * (at == count - 1 ? 0.62 : 1 - (at % 3 * 0.05)), 6, "grey", 3);
        }
    }

    /// <summary>Wrapped text; gives the height used.</summary>
    public double Paragraph(double x, double y, double width, string text, string style = "t-body muted", int most = 4)
    {
        var size = TextStyle.Size(style);
        var lines = TextWidth.Wrap(text, size, width, most);
        for (var at = 0; at < lines.Count; at++)
        {
            canvas.Text(x, y + (size * 1.05) + (at * size * 1.5), lines[at], style, width + size);
        }

        return lines.Count * size * 1.5;
    }

    /// <summary>A place for a picture.</summary>
    public void Image(double x, double y, double width, double height, double radius = 8)
    {
        canvas.Rect(x, y, width, height, "tint", radius);
        var (cx, cy, r) = (x + (width / 2), y + (height / 2), Math.Min(width, height) * 0.2);
        canvas.Path(FormattableString.Invariant($"M{Canvas.Round(cx - (r * 1.5))} {Canvas.Round(cy + r)}l{Canvas.Round(r)} {Canvas.Round(-r * 1.3)}l{Canvas.Round(r * 0.7)} {Canvas.Round(r * 0.8)}l{Canvas.Round(r * 0.5)} {Canvas.Round(-r * 0.5)}l{Canvas.Round(r * 0.8)} {Canvas.Round(r)}z"), "tint-2");
        canvas.Circle(cx + (r * 0.7), cy - (r * 0.7), r * 0.3, "tint-2");
    }

    /// <summary>A labelled input; gives the height used.</summary>
    public double Input(double x, double y, double width, string label, string value = "", bool required = false, bool tall = false)
    {
        canvas.Text(x, y + 12, required ? $"{label} *" : label, "t-small muted", width);
        canvas.Rect(x, y + 18, width, tall ? 60 : 32, "field", 7);
        canvas.Text(x + 10, y + 38, value, "t-small", width - 20);
        return tall ? 90 : 62;
    }

    /// <summary>A round portrait with initials.</summary>
    public void Avatar(double x, double y, double radius, string name)
    {
        canvas.Circle(x + radius, y + radius, radius, "tint-2");
        var initials = string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(w => char.ToUpperInvariant(w[0])));
        canvas.Text(x + radius, y + radius + 4, initials, "t-small strong brand middle");
    }
}
