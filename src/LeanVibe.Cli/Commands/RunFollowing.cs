using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Factory.Runs;

namespace LeanVibe.Cli.Commands;

/// <summary>Shows a run until it stands still, and tells how it ended; cancelling the command cancels the run.</summary>
internal static class RunFollowing
{
    public static async Task<int> FollowAsync(PlatformSession session, RunView run, bool exits, bool json, CancellationToken cancellation, DateTimeOffset since = default)
    {
        var printer = new RunPrinter();
        try
        {
            await foreach (var line in session.Client.WatchAsync(run.Id, cancellation))
            {
                // A resumed run has told its beginning already.
                if (line.At >= since)
                {
                    printer.Line(line);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await session.Client.CancelRunAsync(run.Id, CancellationToken.None);
            throw;
        }

        var end = await session.Client.RunAsync(run.Id, cancellation);
        printer.Result(end);
        var passed = end.State == RunState.Passed;

        // A platform of our own puts its products to sleep when it ends; one elsewhere has to be told.
        if (exits && end.Url.Length > 0 && !session.IsOwn)
        {
            await session.Client.StopProductAsync(end.Slug, cancellation);
        }

        if (json)
        {
            JsonLine.Print(Summary(end));
        }

        if (passed && !exits && session.IsOwn)
        {
            await Console.Error.WriteLineAsync("It serves until you press Ctrl-C.");
            await Sessions.ServeAsync(session, cancellation);
        }

        return passed ? ExitCode.Good : ExitCode.Failed;
    }

    /// <summary>The JSON of 'build' and 'resume': <c>passed</c> and <c>failed</c> count gates.</summary>
    public static object Summary(RunView run) => new
    {
        run.Id,
        State = run.State,
        run.Url,
        run.Direct,
        Seconds = run.BuildSeconds,
        TotalSeconds = run.Seconds,
        Stages = run.Stages.Select(s => new { s.Id, s.Title, s.State, s.Seconds }),
        Gates = run.Gates.Select(g => new { g.Name, g.Status, g.Seconds, g.Message }),
        Passed = run.State == RunState.Passed,
        Failed = run.State != RunState.Passed,
        GatesPassed = run.Gates.Count(g => g.Status == GateStatus.Passed),
        GatesFailed = run.Gates.Count(g => g.Status == GateStatus.Failed),
        GatesNotRun = run.Gates.Count(g => g.Status == GateStatus.NotRun),
        run.Repository,
        run.Slug,
        run.Name,
        run.Entities,
        run.Screens,
        run.Coverage,
        run.Accounts,
        run.Failure,
    };
}
