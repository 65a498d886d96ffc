using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace LeanVibe.SignIns;

/// <summary>Thousands of sign-ins of all kinds while the platform is stopped and killed in between.</summary>
/// <remarks>
/// <code>
/// first try right ─► counts raw and in the end        no answer, or 503 ─► the same again every half second, for 30 seconds at most
///                                                     an answer that is no ─► once more from the start, as a person does; an app whose token is refused has failed
/// </code>
/// </remarks>
internal sealed class Mixed(Crowd crowd, ServedPlatform platform, int number, int restarts, int workers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentBag<(string Name, bool First, bool InTheEnd, double Milliseconds)> _done = [];
    private readonly ConcurrentDictionary<string, int> _why = new(StringComparer.Ordinal);
    private readonly List<double> _away = [];
    private int _begun;

    public async Task RunAsync()
    {
        var began = Stopwatch.GetTimestamp();
        var restarting = RestartAsync();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(() => WorkAsync(worker))));
        await restarting;
        await WriteAsync(Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private async Task WorkAsync(int worker)
    {
        while (Interlocked.Increment(ref _begun) is var turn && turn <= number)
        {
            var (name, act) = crowd.Ways[turn % crowd.Ways.Count];
            var began = Stopwatch.GetTimestamp();
            var first = await TryAsync(worker, act);
            var (right, again) = (first is null, first is LostException && name != "token refresh");
            while (!right && (again || first is not LostException) && Stopwatch.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(500);
                var next = await TryAsync(worker, act);
                right = next is null;
                if (next is LostException)
                {
                    break;
                }
            }

            _done.Add((name, first is null, right, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
        }
    }

    /// <returns>Null when it went well.</returns>
    private async Task<Exception?> TryAsync(int worker, Func<int, Task> act)
    {
        try
        {
            await act(worker);
            return null;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or LostException)
        {
            _why.AddOrUpdate(failure is HttpRequestException { StatusCode: null } http ? $"{http.HttpRequestError}" : failure.Message, 1, (_, times) => times + 1);
            return failure;
        }
    }

    /// <summary>At even distances: stopped gently and killed in turn.</summary>
    private async Task RestartAsync()
    {
        for (var restart = 1; restart <= restarts; restart++)
        {
            while (Volatile.Read(ref _begun) < (long)number * restart / (restarts + 1))
            {
                await Task.Delay(20);
            }

            var began = Stopwatch.GetTimestamp();
            await platform.EndAsync(gently: restart % 2 == 1);
            await platform.StartAsync();
            _away.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
    }

    private async Task WriteAsync(double seconds)
    {
        await Console.Out.WriteLineAsync("what                      number   right at once   right in the end       p50       p95");
        foreach (var kind in _done.GroupBy(d => d.Name).OrderBy(k => k.Key, StringComparer.Ordinal).Append(_done.GroupBy(_ => "all").Single()))
        {
            var (all, milliseconds) = (kind.Count(), kind.Where(d => d.First).Select(d => d.Milliseconds).Order().ToList());
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Key,-22} {all,9} {kind.Count(d => d.First) * 100.0 / all,13:0.00} % {kind.Count(d => d.InTheEnd) * 100.0 / all,16:0.000} % {milliseconds[milliseconds.Count / 2],6:0} ms {milliseconds[milliseconds.Count * 95 / 100],6:0} ms"));
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{workers} at once, {seconds:0} s; {_away.Count} restarts (gently and kill -9 in turn), each away for {(_away.Count == 0 ? 0 : _away.Average()):0.0} s, {_away.DefaultIfEmpty().Max():0.0} s at most"));
        foreach (var (why, times) in _why.OrderByDescending(w => w.Value))
        {
            await Console.Out.WriteLineAsync($"{times,8} times: {why}");
        }
    }
}
