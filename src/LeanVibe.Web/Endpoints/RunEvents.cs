using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using LeanVibe.Factory.Runs;

namespace LeanVibe.Web.Endpoints;

/// <summary>A run's log as server-sent events. Each carries its number as id, so that a client that lost the line goes on where it was.</summary>
internal static class RunEvents
{
    public static async Task<IResult> StreamAsync(RunId id, HttpRequest request, GetRun get, WatchRun watch, CancellationToken cancellation)
    {
        var run = await get.ExecuteAsync(id, cancellation);
        var after = long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        return run.Answer(_ => TypedResults.ServerSentEvents(LinesAsync(watch, get, id, after, cancellation)));
    }

    private static async IAsyncEnumerable<SseItem<object>> LinesAsync(
        WatchRun watch, GetRun get, RunId id, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in watch.ExecuteAsync(id, after, cancellation))
        {
            yield return new(new LogLine(line.At, line.Stage, line.Level, line.Text), "line") { EventId = line.Number.ToString(CultureInfo.InvariantCulture) };
        }

        // The last one says how the run stands, so that a client needs no second request and knows not to reconnect.
        var end = await get.ExecuteAsync(id, cancellation);
        if (end.Succeeded)
        {
            yield return new(end.Value, "state");
        }
    }

    internal sealed record LogLine(DateTimeOffset At, string Stage, EventLevel Level, string Text);
}
