using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Drawing;
using LeanVibe.Generation.Views.Wireframes.Blocks;

namespace LeanVibe.Generation.Views.Wireframes;

/// <summary>One screen in two frames: a desktop window and a phone.</summary>
internal sealed class ScreenDrawing
{
    private const double Margin = 16;
    private const double Heading = 68;
    private const double Desktop = 840;
    private const double Phone = 288;
    private const double Gap = 40;
    private const double BlockGap = 28;

    private readonly Canvas _canvas = new();
    private readonly Sketch _sketch;
    private readonly Blueprint _blueprint;
    private readonly Screen _screen;

    public ScreenDrawing(Blueprint blueprint, Screen screen)
    {
        (_blueprint, _screen) = (blueprint, screen);
        _sketch = new(blueprint, screen, _canvas);
    }

    private bool IsPublic => _screen.Roles.Contains(Role.Visitor);

    public string ToSvg()
    {
        _canvas.Text(Margin, 32, _screen.Name, "t-title strong", 800);
        _canvas.Text(Margin, 52, $"{_blueprint.Product.Name} · for {Audience()}", "t-small muted", 1100);
        var desktop = Frame("Desktop", Margin, Desktop, 12, DrawDesktop);
        var phone = Frame("Phone", Margin + Desktop + Gap, Phone, 30, DrawPhone);
        var height = Heading + Math.Max(desktop, phone) + Margin;
        return _canvas.ToSvg((2 * Margin) + Desktop + Gap + Phone, height, $"Wireframe of {_screen.Name}", BrandColour.Of(_blueprint));
    }

    /// <summary>Measures by drawing on a spare canvas first, so that the frame lies under what it holds.</summary>
    private double Frame(string title, double x, double width, double radius, Func<Sketch, double, double, double> draw)
    {
        var height = Math.Max(draw(new(_blueprint, _screen, new()), x, width), title == "Phone" ? 560 : 480);
        _canvas.Group(title, () =>
        {
            _canvas.Rect(x, Heading, width, height, "frame", radius);
            draw(_sketch, x, width);
            _canvas.Rect(x, Heading, width, height, "stroke", radius);
        });
        return height;
    }

    private double DrawDesktop(Sketch sketch, double x, double width)
    {
        var top = Window(sketch, x, width);
        if (IsPublic)
        {
            return Blocks(sketch, x + 40, TopBar(sketch, x, top, width) + 20, width - 80) + 36 - Heading;
        }

        var side = Sidebar(sketch, x, top);
        return Math.Max(side, Blocks(sketch, x + 196, PageTitle(sketch, x + 196, top + 16, width - 220), width - 220) + 28) - Heading;
    }

    private double DrawPhone(Sketch sketch, double x, double width)
    {
        sketch.Canvas.Rect(x + (width / 2) - 34, Heading + 12, 68, 7, "grey", 3.5);
        var y = Heading + 34;
        sketch.Canvas.Rect(x + 16, y, 22, 22, "fill-brand", 6);
        sketch.Canvas.Text(x + 46, y + 16, _blueprint.Product.Name, "t-body strong", width - 110);
        for (var line = 0; line < 3; line++)
        {
            sketch.Canvas.Line(x + width - 36, y + 5 + (line * 6), x + width - 18, y + 5 + (line * 6), "stroke");
        }

        y += 38;
        sketch.Canvas.Line(x, y, x + width, y, "hair");
        y = IsPublic ? y + 16 : PageTitle(sketch, x + 16, y + 6, width - 32);
        return Blocks(sketch, x + 16, y, width - 32) + 28 - Heading;
    }

    private static double Window(Sketch sketch, double x, double width)
    {
        for (var dot = 0; dot < 3; dot++)
        {
            sketch.Canvas.Circle(x + 18 + (dot * 14), Heading + 15, 4, "grey");
        }

        sketch.Canvas.Rect(x + (width * 0.3), Heading + 7, width * 0.4, 16, "soft", 8);
        sketch.Canvas.Line(x, Heading + 30, x + width, Heading + 30, "hair");
        return Heading + 30;
    }

    private double TopBar(Sketch sketch, double x, double y, double width)
    {
        sketch.Canvas.Rect(x + 40, y + 16, 22, 22, "fill-brand", 6);
        sketch.Canvas.Text(x + 70, y + 32, _blueprint.Product.Name, "t-body strong", 180);
        var right = x + width - 40 - Sketch.ButtonWidth("Sign in");
        sketch.Button(right, y + 11, "Sign in", filled: false);
        foreach (var screen in _blueprint.Screens.Where(s => s.Roles.Contains(Role.Visitor)).Take(5).Reverse())
        {
            right -= TextWidth.Of(screen.Name, 11.5) + 26;
            sketch.Canvas.Text(right, y + 31, screen.Name, screen == _screen ? "t-small strong brand" : "t-small");
        }

        sketch.Canvas.Line(x, y + 54, x + width, y + 54, "hair");
        return y + 54;
    }

    private double Sidebar(Sketch sketch, double x, double y)
    {
        sketch.Canvas.Rect(x + 16, y + 18, 22, 22, "fill-brand", 6);
        sketch.Canvas.Text(x + 46, y + 34, _blueprint.Product.Name, "t-body strong", 112);
        var line = y + 60;
        foreach (var screen in Neighbours())
        {
            if (screen == _screen)
            {
                sketch.Canvas.Rect(x + 10, line, 156, 30, "tint", 8);
            }

            sketch.Canvas.Rect(x + 20, line + 9, 12, 12, screen == _screen ? "fill-brand" : "grey", 3);
            sketch.Canvas.Text(x + 42, line + 19.5, screen.Name, screen == _screen ? "t-small strong" : "t-small", 116);
            line += 34;
        }

        return line + 16;
    }

    /// <summary>The screens that somebody who sees this one finds in the navigation.</summary>
    private IEnumerable<Screen> Neighbours()
    {
        var role = _screen.Roles.Concat(_blueprint.Roles.Select(r => r.Id)).FirstOrDefault("");
        return _blueprint.Screens.Where(s => s.Group != "hidden" && (s == _screen || s.Roles.Count == 0 || s.Roles.Contains(role)));
    }

    private double PageTitle(Sketch sketch, double x, double y, double width)
    {
        sketch.Canvas.Text(x, y + 28, _screen.Name, "t-title strong", width);
        return y + 46;
    }

    /// <summary>Draws the blocks one under the other; gives where they end.</summary>
    private double Blocks(Sketch sketch, double x, double y, double width)
    {
        for (var at = 0; at < _screen.Blocks.Count; at++)
        {
            var block = _screen.Blocks[at];
            var pair = !BlockSketches.IsNarrow(width) && block.Kind == BlockKind.Chart && at + 1 < _screen.Blocks.Count && _screen.Blocks[at + 1].Kind == BlockKind.Chart;
            var room = pair ? (width - 16) / 2 : width;
            var height = BlockSketches.For(block.Kind)(sketch, block, x, y, room);
            if (pair)
            {
                height = Math.Max(height, BlockSketches.For(BlockKind.Chart)(sketch, _screen.Blocks[++at], x + room + 16, y, room));
            }

            y += height > 0 ? height + BlockGap : 0;
        }

        return y - BlockGap;
    }

    private string Audience() => _screen.Roles.Count == 0
        ? "everybody who is signed in"
        : string.Join(", ", _screen.Roles.Select(id => id == Role.Visitor ? "visitors" : _blueprint.Roles.FirstOrDefault(r => r.Id == id)?.Name.ToLowerInvariant() ?? id));
}
