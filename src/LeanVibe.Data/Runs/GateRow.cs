using LeanVibe.Factory.Verdicts;

namespace LeanVibe.Data.Runs;

internal sealed class GateRow
{
    public Guid Run { get; init; }
    public string Name { get; init; } = "";
    public int Place { get; init; }
    public GateStatus Status { get; init; }
    public double Seconds { get; init; }
    public string Message { get; init; } = "";
    public string File { get; init; } = "";
    public string Next { get; init; } = "";

    public GateResult ToResult() => new(Name, Status, Seconds, Message, File, Next);
}
