using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Usage;

/// <summary>Something that is not told event by event but measured once a day, for every tenant.</summary>
public interface IDailyMeasure
{
    /// <summary>What each tenant has at this moment; the ids name the day, so that a second measurement of it does not count.</summary>
    IAsyncEnumerable<(TenantId Tenant, UsageEvent What)> MeasureAsync(DateTimeOffset now, CancellationToken cancellation);
}
