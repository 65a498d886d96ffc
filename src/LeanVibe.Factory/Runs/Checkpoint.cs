namespace LeanVibe.Factory.Runs;

/// <summary>A finished stage: what went in (a content hash), what came out, and how long it took.</summary>
public sealed record Checkpoint(RunId Run, string Stage, string InputHash, string Output, double Seconds, DateTimeOffset At)
{
    /// <summary>One short line for people.</summary>
    public string Summary { get; init; } = "";
}
