using LeanVibe.Factory.Verdicts;
using LeanVibe.Factory.Runs;

namespace LeanVibe.Web.Components.Runs;

/// <summary>States of runs, stages and gates in a colour, a word and a picture.</summary>
internal static class RunWords
{
    public static (string Tone, string Text) Of(RunView run) => run.State switch
    {
        RunState.Queued => ("busy", run.Place > 1 ? $"Waits in line, place {run.Place}" : "Waits in line"),
        RunState.Running => ("busy", "At work"),
        RunState.Waiting => ("warn", "Waits for your approval"),
        RunState.Passed => ("ok", "Live"),
        RunState.Failed => ("bad", "Failed"),
        RunState.Cancelled => ("", "Cancelled"),
        _ => ("warn", "Interrupted"),
    };

    public static string Title(RunView run) => run.Name.Length > 0 ? run.Name : Shared.Said.Short(run.Idea, 60) is { Length: > 0 } idea ? idea : "A run from a Blueprint";

    public static int Percent(RunView run) => run.State == RunState.Passed || run.Stages.Count == 0
        ? 100
        : (int)Math.Round(100.0 * (run.Stages.Count(s => s.State == StageState.Done) + (run.Stages.Any(s => s.State == StageState.Running) ? 0.5 : 0)) / run.Stages.Count);

    public static (string Icon, string Tone) Of(StageState state) => state switch
    {
        StageState.Done => ("check", "ok"),
        StageState.Running => ("loader", "busy"),
        StageState.Waiting => ("pen-line", "warn"),
        StageState.Failed => ("x", "bad"),
        _ => ("circle-dashed", ""),
    };

    public static (string Icon, string Tone, string Text) Of(GateStatus status) => status switch
    {
        GateStatus.Passed => ("circle-check", "ok", "Passed"),
        GateStatus.Failed => ("circle-x", "bad", "Failed"),
        _ => ("circle-minus", "warn", "Not run"),
    };
}
