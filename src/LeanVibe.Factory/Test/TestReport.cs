using LeanVibe.Factory.Verdicts;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.Test;

/// <summary>One test program's outcome as two gates: its tests, and the share of lines they cover.</summary>
internal sealed record TestReport(int Tests, double? Coverage, IReadOnlyList<GateResult> Gates)
{
    /// <summary>Lines, in percent.</summary>
    public const double LeastCoverage = 80;

    public static TestReport Of(string testGate, string coverageGate, CommandResult result, int tests, string firstFailed, double? coverage, string file)
    {
        var seconds = Math.Round(result.Took.TotalSeconds, 2);
        var passed = result.Succeeded && tests > 0;
        var tested = passed
            ? new GateResult(testGate, GateStatus.Passed, seconds, $"{tests} tests")
            : new GateResult(
                testGate,
                GateStatus.Failed,
                seconds,
                firstFailed.Length > 0 ? $"{firstFailed} failed" : tests == 0 ? "No test ran" : "The test program failed",
                file,
                "Run the tests in that folder to see why, mend it, then resume.");
        var covered = coverage switch
        {
            >= LeastCoverage => new GateResult(coverageGate, GateStatus.Passed, 0, $"{coverage:0.0} % of lines"),
            null => new GateResult(coverageGate, GateStatus.Failed, 0, "No coverage was measured", file, "See the run's log: the test program ended before it wrote its report."),
            _ => new GateResult(coverageGate, GateStatus.Failed, 0, $"{coverage:0.0} % of lines, {LeastCoverage} are needed", file, "Add tests for what is not covered, then resume."),
        };
        return new(tests, coverage, [tested, covered]);
    }
}
