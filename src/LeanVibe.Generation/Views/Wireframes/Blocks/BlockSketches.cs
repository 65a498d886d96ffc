using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Wireframes.Blocks;

/// <summary>Draws a block at a place and width; gives the height it took.</summary>
internal delegate double BlockSketch(Sketch sketch, Block block, double x, double y, double width);

/// <summary>Which sketch draws which kind of block.</summary>
internal static class BlockSketches
{
    public static BlockSketch For(BlockKind kind) => kind switch
    {
        BlockKind.Table => TableSketch.Draw,
        BlockKind.Cards or BlockKind.Gallery => CardsSketch.Draw,
        BlockKind.Kanban => KanbanSketch.Draw,
        BlockKind.Calendar => CalendarSketch.Draw,
        BlockKind.Map => MapSketch.Draw,
        BlockKind.Timeline or BlockKind.Activity => TimelineSketch.Draw,
        BlockKind.Detail or BlockKind.Profile => DetailSketch.Draw,
        BlockKind.Form or BlockKind.Wizard or BlockKind.Contact => FormSketch.Draw,
        BlockKind.Cart or BlockKind.Checkout => CartSketch.Draw,
        BlockKind.Chat or BlockKind.Assistant => ChatSketch.Draw,
        BlockKind.Quiz or BlockKind.Flashcards => QuizSketch.Draw,
        BlockKind.Wheel => WheelSketch.Draw,
        BlockKind.Download or BlockKind.Faq => ListSketch.Draw,
        BlockKind.Kpis => KpisSketch.Draw,
        BlockKind.Chart => ChartSketch.Draw,
        BlockKind.Report => ReportSketch.Draw,
        BlockKind.Weather => WeatherSketch.Draw,
        BlockKind.Hero => HeroSketch.Draw,
        BlockKind.Features or BlockKind.Steps or BlockKind.Pricing or BlockKind.Team => ItemsSketch.Draw,
        BlockKind.CallToAction => BandSketch.Draw,
        BlockKind.Content => ContentSketch.Draw,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Every kind of block has a sketch."),
    };

    /// <summary>Narrower than this a block stacks what it holds.</summary>
    public static bool IsNarrow(double width) => width < 440;
}
