namespace LeanVibe.Platform.Kernel;

/// <summary>Work that comes round again and again for as long as the platform runs.</summary>
public static class Rounds
{
    /// <summary>A round that fails is told and ends nothing: the database may be away at any time, and the host would stop with a service that ends by an exception.</summary>
    /// <param name="every">The first round comes after this long.</param>
    /// <param name="failed">Is told why a round failed.</param>
    public static async Task RunAsync(TimeSpan every, TimeProvider time, Func<CancellationToken, Task> round, Action<Exception> failed, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                await TryAsync(round, failed, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The platform ends.
        }
    }

    /// <summary>One round that may fail.</summary>
    public static async Task TryAsync(Func<CancellationToken, Task> round, Action<Exception> failed, CancellationToken stop)
    {
        try
        {
            await round(stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            failed(failure);
        }
    }
}
