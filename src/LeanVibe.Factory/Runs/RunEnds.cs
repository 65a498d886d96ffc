using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Kernel;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Factory.Runs;

/// <summary>What is noted when a run stands still: why it broke off, and on its product how things stand as long as that has no release.</summary>
internal sealed partial class RunEnds(IRunStore runs, IMvpStore mvps, PlatformFolder folder, DiskReserve reserve, TimeProvider time, ILogger<RunEnds> logger)
{
    public async Task BrokeOffAsync(RunId id, Exception failure)
    {
        LogBrokeOff(failure, id);
        if (RunFailures.IsFullDisk(failure))
        {
            reserve.GiveBack();
        }

        var told = RunFailures.Unexpected(failure, folder.Log);
        await runs.AppendAsync(new(0, id, time.GetUtcNow(), "", EventLevel.Fail, $"{told.Message} {told.Next}"), CancellationToken.None);
        await runs.ChangeAsync(id, r => r with { State = RunState.Failed, Failure = told, FinishedAt = time.GetUtcNow() }, CancellationToken.None);
    }

    /// <summary>A product whose first run failed is not being built any more; one whose run goes on is.</summary>
    public async Task ShowOnProductAsync(RunId id)
    {
        if (await runs.FindAsync(id, CancellationToken.None) is not { Slug.Length: > 0 } run)
        {
            return;
        }

        if (run is { State: RunState.Failed, Failure: { } failure })
        {
            LogFailed(id, run.Stage, failure.Message);
        }

        var problem = run.State switch
        {
            RunState.Failed => run.Failure?.Message ?? "Its run failed.",
            RunState.Cancelled => "Its run was cancelled.",
            _ => "",
        };
        await mvps.ChangeAsync(
            run.Slug,
            m => m.Release.Length > 0 ? m : m with { Status = problem.Length > 0 ? MvpStatus.Failed : MvpStatus.Building, Problem = problem },
            CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run} failed in '{Stage}': {Message}")]
    private partial void LogFailed(RunId run, string stage, string message);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run} broke off")]
    private partial void LogBrokeOff(Exception failure, RunId run);
}
