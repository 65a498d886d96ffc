using LeanVibe.Platform.Usage;

namespace LeanVibe.Factory.Runs;

/// <summary>Measures how long a run is at work and how it ends, for its tenant's records. The time that a killed platform had worked is lost.</summary>
internal sealed class RunClock(IUsageMeter meter, IRunStore runs, TimeProvider time)
{
    public async Task MeasureAsync(RunId id, Func<Task> work)
    {
        var (began, start) = (time.GetUtcNow(), time.GetTimestamp());
        try
        {
            await work();
        }
        finally
        {
            await RecordAsync(id, began, time.GetElapsedTime(start));
        }
    }

    private async Task RecordAsync(RunId id, DateTimeOffset began, TimeSpan worked)
    {
        var run = await runs.FindAsync(id, CancellationToken.None);
        var (slug, stretch) = (run?.Slug ?? "", $"{id}/{began.ToUnixTimeMilliseconds()}");
        List<UsageEvent> events = [new($"build-seconds/{stretch}", UsageKind.BuildSeconds, (long)Math.Ceiling(worked.TotalSeconds), began) { Product = slug }];
        if (run?.State == RunState.Failed)
        {
            events.Add(new($"build-failed/{stretch}", UsageKind.FailedBuilds, 1, began) { Product = slug });
        }

        await meter.RecordAsync(events, CancellationToken.None);
    }
}
