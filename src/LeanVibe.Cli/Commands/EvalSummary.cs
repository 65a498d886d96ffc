using LeanVibe.Factory.Verdicts;
using LeanVibe.Factory.Runs;

namespace LeanVibe.Cli.Commands;

/// <summary>How all briefs of a file went. <see cref="MedianSeconds"/> counts those that passed.</summary>
internal sealed record EvalSummary(int Passed, int Failed, double MedianSeconds, IReadOnlyList<object> Briefs)
{
    public static EvalSummary Of(IReadOnlyList<EvaluatedBrief> built)
    {
        var seconds = built.Where(b => b.Passed).Select(b => b.Run.BuildSeconds).Order().ToList();
        var median = seconds.Count == 0 ? 0 : (seconds[(seconds.Count - 1) / 2] + seconds[seconds.Count / 2]) / 2;
        return new(built.Count(b => b.Passed), built.Count(b => !b.Passed), Math.Round(median, 2), [.. built.Select(b => b.Line)]);
    }
}

/// <param name="Id">The brief's own.</param>
internal sealed record EvaluatedBrief(string Id, RunView Run)
{
    /// <summary>Live, and every gate green: one that could not run is not green.</summary>
    public bool Passed => Run.State == RunState.Passed && Run.Gates.Count > 0 && Run.Gates.All(g => g.Status == GateStatus.Passed);

    public object Line => new
    {
        Id,
        Passed,
        Run.Slug,
        Seconds = Run.BuildSeconds,
        Stages = Run.Stages.ToDictionary(s => s.Id, s => s.Seconds),
        Run.Coverage,
        Run.Entities,
        Run.Screens,
        Gates = Run.Gates.Select(g => new { g.Name, g.Status, g.Message }),
        Failure = Run.Failure?.Message,
    };

    public override string ToString()
    {
        var stages = string.Join(' ', Run.Stages.Where(s => s.Seconds > 0).Select(s => $"{s.Id} {s.Seconds:0.0}"));
        var coverage = $"coverage {Run.Coverage.Server:0}/{Run.Coverage.Web:0} %";
        return $"{Id} {(Passed ? "passed" : "FAILED")} {Run.BuildSeconds:0.0} s ({stages}), {coverage}, {Run.Entities} entities, {Run.Screens} screens, {Run.Slug} {Run.Failure?.Message}".TrimEnd();
    }
}
