using LeanVibe.Factory.Runs;

namespace LeanVibe.Data.Runs;

internal sealed class RunEventRow
{
    public long Number { get; init; }
    public Guid Run { get; init; }
    public long At { get; init; }
    public string Stage { get; init; } = "";
    public EventLevel Level { get; init; }
    public string Text { get; init; } = "";

    public RunEvent ToEvent() => new(Number, new(Run), DateTimeOffset.FromUnixTimeMilliseconds(At), Stage, Level, Text);
}
