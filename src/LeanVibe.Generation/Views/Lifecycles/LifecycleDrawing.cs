using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Drawing;

namespace LeanVibe.Generation.Views.Lifecycles;

/// <summary>States as pills, moves as arrows with the verb and who may.</summary>
internal static class LifecycleDrawing
{
    private const double Margin = 24;
    private const double Heading = 74;
    private const double Pill = 150;
    private const double Height = 46;
    private const double LaneGap = 38;

    public static string Draw(Blueprint blueprint, Entity entity, LifecycleLayout layout)
    {
        var canvas = new Canvas();
        var title = $"{entity.Name}: from {layout.States[0].Name.ToLowerInvariant()} onwards";
        canvas.Text(Margin, 38, title, "t-title strong");
        canvas.Text(Margin, 57, $"{layout.States.Count} states; administrators may make every move", "t-small muted");
        var gap = Gap(layout);
        var line = Heading + (layout.Lanes(Side.Above) * LaneGap) + 20;
        foreach (var move in layout.Moves)
        {
            Arrow(canvas, layout, move, gap, line);
        }

        for (var at = 0; at < layout.States.Count; at++)
        {
            State(canvas, layout.States[at], at == 0, Left(at, gap), line);
        }

        var width = Left(layout.States.Count, gap) - gap + Margin;
        return canvas.ToSvg(Math.Max(width, 520), line + Height + (layout.Lanes(Side.Below) * LaneGap) + 30, title, BrandColour.Of(blueprint));
    }

    /// <summary>As wide as the longest label of a straight move, within reason.</summary>
    private static double Gap(LifecycleLayout layout) =>
        Math.Clamp(layout.Moves.Where(m => m.Side == Side.Line).SelectMany(m => m.Labels).Select(l => TextWidth.Of(l, 10) + 26).DefaultIfEmpty(70).Max(), 70, 220);

    private static double Left(int state, double gap) => Margin + (state * (Pill + gap));

    private static void State(Canvas canvas, State state, bool first, double x, double y) => canvas.Group(state.Name, () =>
    {
        canvas.Rect(x, y, Pill, Height, "card", Height / 2);
        canvas.Circle(x + 22, y + (Height / 2), 5, state.Tone.ToString().ToLowerInvariant());
        canvas.Text(x + 36, y + 21, state.Name, "t-body strong", Pill - 50);
        var note = first ? "begins here" : state.Final ? "ends here" : state.Locked ? "locked" : "may be edited";
        canvas.Text(x + 36, y + 36, note, "t-tiny muted", Pill - 50);
    });

    private static void Arrow(Canvas canvas, LifecycleLayout layout, Move move, double gap, double line)
    {
        if (move.Side == Side.Line)
        {
            var (from, to, y) = (Left(move.From, gap) + Pill, Left(move.To, gap), line + (Height / 2));
            canvas.Line(from + 3, y, to - 4, y, "stroke");
            canvas.Path($"M{Canvas.Round(to - 10)} {Canvas.Round(y - 5)}L{Canvas.Round(to - 3)} {Canvas.Round(y)}L{Canvas.Round(to - 10)} {Canvas.Round(y + 5)}", "stroke");
            for (var at = 0; at < move.Labels.Count; at++)
            {
                canvas.Text((from + to) / 2, y - 8 - (at * 13), move.Labels[move.Labels.Count - 1 - at], "t-tiny middle", gap - 8);
            }

            return;
        }

        var above = move.Side == Side.Above;
        var edge = above ? line : line + Height;
        var (start, end) = (Port(layout, move, move.From, gap), Port(layout, move, move.To, gap));
        end += move.From == move.To ? 40 : 0;
        var height = above ? edge - ((move.Lane + 1) * LaneGap) + 10 : edge + ((move.Lane + 1) * LaneGap) - 10;
        var tip = above ? -1 : 1;
        canvas.Path($"M{Canvas.Round(start)} {Canvas.Round(edge)}V{Canvas.Round(height)}H{Canvas.Round(end)}V{Canvas.Round(edge + (tip * 4))}", "stroke");
        canvas.Path($"M{Canvas.Round(end - 5)} {Canvas.Round(edge + (tip * 10))}L{Canvas.Round(end)} {Canvas.Round(edge + (tip * 3))}L{Canvas.Round(end + 5)} {Canvas.Round(edge + (tip * 10))}", "stroke");
        canvas.Text((start + end) / 2, height - 6, string.Join(", ", move.Labels), "t-tiny middle", Math.Max(Math.Abs(end - start), 120));
    }

    private static double Port(LifecycleLayout layout, Move move, int state, double gap) =>
        Left(state, gap) + 20 + (layout.Port(move, state, move.Side) * (Pill - 40));
}
