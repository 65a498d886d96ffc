namespace LeanVibe.Platform.Usage;

/// <summary>Keeps what the tenant of this scope uses; the Data project has it. Records are never changed and never counted twice.</summary>
public interface IUsageMeter
{
    /// <returns>How many of them were new.</returns>
    /// <exception cref="ArgumentException">An event has no id, one that is too long, or an amount below 0.</exception>
    Task<int> RecordAsync(IReadOnlyCollection<UsageEvent> events, CancellationToken cancellation);

    /// <summary>Records of one stream after a number, in order: what billing reads, and how it goes on where it was.</summary>
    Task<IReadOnlyList<UsageRecord>> ReadAsync(RevenueStream stream, long after, int most, CancellationToken cancellation);
}
