using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Hosting.Routing;

/// <summary>Once a minute, and when the platform ends, writes the requests of past minutes into their owners' records. What a killed platform had counted in its last minute is lost.</summary>
internal sealed partial class RequestMeter(RequestRates rates, TenantScopes scopes, TimeProvider time, ILogger<RequestMeter> logger) : BackgroundService
{
    /// <summary>Two platforms may serve the same minute, one after the other: each has records of its own.</summary>
    private readonly string _life = Guid.NewGuid().ToString("n")[..8];

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(current: true, cancellationToken);
    }

    /// <remarks>The last minute is written when the platform stops.</remarks>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.RunAsync(TimeSpan.FromMinutes(1), time, stop => WriteAsync(current: false, stop), LogFailed, stoppingToken);

    internal async Task WriteAsync(bool current, CancellationToken cancellation)
    {
        foreach (var owner in rates.Take(current).GroupBy(minute => minute.Owner))
        {
            try
            {
                await scopes.DoAsync<IUsageMeter, int>(owner.Key, meter => meter.RecordAsync([.. owner.SelectMany(EventsOf)], cancellation));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One owner's records (its keys may be destroyed by now) do not hold up the others'.
                LogLost(failure, owner.Key);
            }
        }
    }

    private IEnumerable<UsageEvent> EventsOf(RequestMinute minute)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(minute.Minute * 60);
        if (minute.Passed > 0)
        {
            yield return new($"requests/{minute.Slug}/{minute.Minute}/{_life}", UsageKind.ProductRequests, minute.Passed, at) { Product = minute.Slug };
        }

        if (minute.Refused > 0)
        {
            yield return new($"refused/{minute.Slug}/{minute.Minute}/{_life}", UsageKind.RefusedRequests, minute.Refused, at) { Product = minute.Slug };
        }
    }

    [LoggerMessage(LogLevel.Warning, "The requests of the last minute could not be written.")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "The requests of {Owner} in the last minute were not kept.")]
    private partial void LogLost(Exception failure, TenantId owner);
}
