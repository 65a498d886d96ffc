using LeanVibe.Factory.Runs;

namespace LeanVibe.Data.Runs;

internal sealed class CheckpointRow
{
    public Guid Run { get; init; }
    public string Stage { get; init; } = "";
    public string InputHash { get; set; } = "";
    public string Output { get; set; } = "";
    public string Summary { get; set; } = "";
    public double Seconds { get; set; }
    public long At { get; set; }

    public Checkpoint ToCheckpoint() => new(new(Run), Stage, InputHash, Output, Seconds, DateTimeOffset.FromUnixTimeMilliseconds(At)) { Summary = Summary };
}
