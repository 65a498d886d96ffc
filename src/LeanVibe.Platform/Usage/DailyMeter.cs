using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Platform.Usage;

/// <summary>Takes the daily measures once a day (UTC), soon after midnight or after the start of the platform. A day on which it did not run has none.</summary>
public sealed partial class DailyMeter(IEnumerable<IDailyMeasure> measures, TenantScopes scopes, TimeProvider time, ILogger<DailyMeter> logger) : BackgroundService
{
    private DateOnly _done;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(TimeSpan.FromMinutes(1), time, MeasureAsync, LogFailed, stoppingToken);

    /// <summary>Today's measures, where they are not there yet.</summary>
    public async Task MeasureAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (today == _done)
        {
            return;
        }

        foreach (var measure in measures)
        {
            await foreach (var (tenant, what) in measure.MeasureAsync(now, cancellation))
            {
                try
                {
                    await scopes.DoAsync<IUsageMeter, int>(tenant, meter => meter.RecordAsync([what], cancellation));
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    // One tenant's record (its keys may be destroyed by now) does not hold up the others'.
                    LogLost(failure, what.Id, tenant);
                }
            }
        }

        _done = today;
    }

    [LoggerMessage(LogLevel.Warning, "The measures of today could not be taken; it is tried again in a minute.")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "The measure {Id} of {Tenant} was not kept.")]
    private partial void LogLost(Exception failure, string id, TenantId tenant);
}
