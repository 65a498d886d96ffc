using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>What is measured again and again: each sample comes back on later days, with other numbers, about the same thing.</summary>
internal static class DemoSeries
{
    private const int Times = 5;

    /// <summary>How much a number moves from one time to the next.</summary>
    private static readonly decimal[] Course = [0.92m, 0.95m, 0.94m, 0.98m, 1m];

    private const int DaysBetween = 12;

    public static bool Is(EntityModel entity) =>
        entity.Source.Samples.Count > 0 && entity.Stored.Any(f => f.IsNumber) && entity.Stored.Any(f => f.IsTime && f.Id.Split('-')[0] is "measured" or "recorded" or "logged" or "weighed");

    public static int Rows(EntityModel entity) => entity.Source.Samples.Count * Times;

    /// <summary>The sample that the row repeats; its own number where nothing is a series.</summary>
    public static int SampleOf(DemoRow row) => Is(row.Entity) ? row.Number % row.Entity.Source.Samples.Count : row.Number;

    /// <summary>Days before today; the last time is a few days ago.</summary>
    public static int DaysAgo(DemoRow row) => 3 + ((Times - 1 - (row.Number / row.Entity.Source.Samples.Count)) * DaysBetween);

    public static decimal At(DemoRow row, decimal number) => Is(row.Entity) ? Math.Round(number * Course[row.Number / row.Entity.Source.Samples.Count % Course.Length], 2) : number;
}
