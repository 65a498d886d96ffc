using LeanVibe.Generation.Views.Drawing;

namespace LeanVibe.Generation.Views.Er;

/// <summary>Draws one trunk: orthogonal, a crow's foot where many rows meet it, dashed where a relation may be empty.</summary>
internal sealed class ErLine(Canvas canvas, ErLayout layout, ErTrunk trunk, double dx, double dy)
{
    private const double Foot = 11;
    private const double Spread = 5;

    private readonly string _hue = $"hue-{trunk.Number % StyleSheet.Hues}";

    public void Draw()
    {
        foreach (var gutter in trunk.Gutters)
        {
            var heights = layout.Meets(trunk, gutter).Select(Y).Order().ToList();
            Wire(Track(gutter), heights[0], Track(gutter), heights[^1]);
        }

        foreach (var column in trunk.Crossed)
        {
            var y = Y(layout.Lane(trunk, column));
            Wire(Track(column), y, Track(column + 1), y);
        }

        Parent();
        foreach (var branch in trunk.Branches)
        {
            Child(branch);
        }
    }

    private void Parent()
    {
        var side = layout.Left(trunk.Column) + dx + (trunk.Rightward ? ErSizes.Width : 0);
        var y = Y(layout.RowY(trunk.Parent, "id"));
        Wire(side, y, Track(trunk.FirstGutter), y);
        End(side, y, trunk.Rightward ? 1 : -1, trunk.Many);
    }

    private void Child(ErBranch branch)
    {
        var fromRight = !trunk.Rightward && branch.Column != trunk.Column;
        var side = layout.Left(branch.Column) + dx + (fromRight ? ErSizes.Width : 0);
        var y = Y(layout.RowY(branch.Child, branch.Link.Row));
        Wire(Track(trunk.LastGutter(branch)), y, side, y, branch.Link.Required || branch.Link.Many ? "" : " dashed");
        End(side, y, fromRight ? 1 : -1, !branch.Link.Unique);
    }

    private void End(double side, double y, int outward, bool many)
    {
        if (many)
        {
            Wire(side + (outward * Foot), y, side, y - Spread);
            Wire(side + (outward * Foot), y, side, y + Spread);
        }
        else
        {
            Wire(side + (outward * 7), y - Spread, side + (outward * 7), y + Spread);
        }
    }

    private double Track(int gutter) => layout.Track(trunk, gutter) + dx;

    private double Y(double y) => y + dy;

    private void Wire(double x1, double y1, double x2, double y2, string style = "") => canvas.Line(x1, y1, x2, y2, $"wire {_hue}{style}");
}
