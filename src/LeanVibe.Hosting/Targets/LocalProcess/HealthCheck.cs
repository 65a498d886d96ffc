using System.Net;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Hosting.Targets.LocalProcess;

/// <summary>Asks a product whether it is healthy.</summary>
public sealed class HealthCheck(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Asks until it is healthy, it has died, or a minute is over.</summary>
    public async Task<bool> WaitAsync(int port, ProcessIdentity process, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (process.IsAlive && time.GetElapsedTime(started) < Longest)
        {
            if (await IsHealthyAsync(port, cancellation))
            {
                return true;
            }

            await Task.Delay(Step, time, cancellation);
        }

        return false;
    }

    public async Task<bool> IsHealthyAsync(int port, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri($"http://127.0.0.1:{port}/healthz"), cancellation);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    public void Dispose() => _client.Dispose();
}
