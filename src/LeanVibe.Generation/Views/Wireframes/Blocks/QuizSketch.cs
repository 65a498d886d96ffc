using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>One question with answers, or one card to turn.</summary>
internal static class QuizSketch
{
    public static double Draw(Sketch sketch, Block block, double x, double y, double width)
    {
        if (sketch.Entity(block.Entity) is not { } entity)
        {
            return 0;
        }

        var top = y;
        y += sketch.Title(block, x, y, width);
        var all = SampleRows.All(entity).ToList();
        var question = sketch.Value(entity, all.Find(c => c.Id == block.And), 0);
        var answers = Enumerable.Range(0, 4).Select(row => sketch.Value(entity, all.Find(c => c.Id == block.By), row)).Distinct().ToList();
        return y - top + (block.Kind == BlockKind.Quiz ? Quiz(sketch, question, answers, x, y, width) : Flashcard(sketch, question, x, y, width));
    }

    private static double Quiz(Sketch sketch, string question, List<string> answers, double x, double y, double width)
    {
        var across = BlockSketches.IsNarrow(width) ? 1 : 2;
        var rows = (answers.Count + across - 1) / across;
        var height = 92 + (rows * 46);
        sketch.Card(x, y, width, height);
        sketch.Canvas.Rect(x + 20, y + 18, width - 40, 6, "grey", 3);
        sketch.Canvas.Rect(x + 20, y + 18, (width - 40) * 0.3, 6, "fill-brand", 3);
        sketch.Canvas.Text(x + 20, y + 60, question, "t-title strong", width - 40);
        var room = (width - 40 - ((across - 1) * 12)) / across;
        for (var at = 0; at < answers.Count; at++)
        {
            var (left, line) = (x + 20 + (at % across * (room + 12)), y + 82 + (at / across * 46));
            sketch.Canvas.Rect(left, line, room, 36, at == 0 ? "tint" : "field", 8);
            sketch.Canvas.Text(left + 14, line + 23, answers[at], "t-body", room - 28);
        }

        return height;
    }

    private static double Flashcard(Sketch sketch, string question, double x, double y, double width)
    {
        var room = Math.Min(width, 420);
        var left = x + ((width - room) / 2);
        sketch.Canvas.Rect(left + 10, y + 10, room - 20, 170, "soft", 14);
        sketch.Card(left, y, room, 170);
        sketch.Canvas.Text(left + (room / 2), y + 86, question, "t-title strong middle", room - 40);
        sketch.Canvas.Text(left + (room / 2), y + 116, "Turn the card", "t-small muted middle");
        sketch.Canvas.Text(left + (room / 2), y + 206, "‹   3 of 12   ›", "t-small muted middle");
        return 216;
    }
}
