using System.Runtime.CompilerServices;

namespace LeanVibe.Factory.Runs;

/// <summary>A run's log as it grows: first what is there, then every new line, until the run stands still.</summary>
public sealed class WatchRun(IRunStore store, RunSignals signals)
{
    private const int Page = 500;

    public async IAsyncEnumerable<RunEvent> ExecuteAsync(RunId id, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            // Taken before reading, so that a line between the two is not missed.
            var next = signals.NextOf(id);
            var run = await store.FindAsync(id, cancellation);
            var lines = await store.EventsAsync(id, after, Page, cancellation);
            foreach (var line in lines)
            {
                after = line.Number;
                yield return line;
            }

            if (lines.Count == Page)
            {
                continue;
            }

            if (run is null or { State: RunState.Waiting or RunState.Interrupted } or { IsOver: true })
            {
                yield break;
            }

            await next.WaitAsync(cancellation);
        }
    }
}
