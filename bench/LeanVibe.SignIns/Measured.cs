using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace LeanVibe.SignIns;

/// <summary>How often something was done, in what time, and how long each took.</summary>
/// <param name="Cores">Seconds of processor time of the whole process, the asking side included.</param>
internal sealed record Measured(IReadOnlyCollection<double> Milliseconds, double Seconds, double Cores)
{
    public static async Task<Measured> OverAsync(TimeSpan window, int atOnce, Func<int, Task> prepare, Func<int, Task> act)
    {
        var took = new ConcurrentBag<double>();
        using var self = Process.GetCurrentProcess();
        self.Refresh();
        var (began, used) = (Stopwatch.GetTimestamp(), self.TotalProcessorTime);
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(worker => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(began) < window)
            {
                await prepare(worker);
                var one = Stopwatch.GetTimestamp();
                await act(worker);
                took.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
            }
        })));
        self.Refresh();
        return new([.. took], Stopwatch.GetElapsedTime(began).TotalSeconds, (self.TotalProcessorTime - used).TotalSeconds);
    }

    public static Measured Together(IReadOnlyCollection<Measured> parts) => new([.. parts.SelectMany(p => p.Milliseconds)], parts.Sum(p => p.Seconds), parts.Sum(p => p.Cores));

    public string Line(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-36} {Milliseconds.Count / Seconds,10:0.0} {Milliseconds.Count / Cores,22:0.0} {Of(0.5),9:0.0} ms {Of(0.95),6:0.0} ms {Milliseconds.Count,8}");

    private double Of(double share) => Milliseconds.Order().ElementAt(Math.Clamp((int)Math.Ceiling(Milliseconds.Count * share) - 1, 0, Milliseconds.Count - 1));
}
