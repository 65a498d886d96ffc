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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync(current: false, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The platform ends; the last minute is written when it stops.
        }
    }

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

    [LoggerMessage(LogLevel.Warning, "The requests of {Owner} in the last minute were not kept.")]
    private partial void LogLost(Exception failure, TenantId owner);
}
