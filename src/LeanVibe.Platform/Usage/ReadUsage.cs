using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Usage;

/// <summary>What the caller's own tenant used.</summary>
public sealed class ReadUsage(IUsageDays days, IUsageMeter meter, CurrentTenant tenant, CurrentAccess access)
{
    /// <summary>Of one answer.</summary>
    public const int MostDays = 400;

    public const int MostRecords = 500;

    /// <summary>Added up per day, both ends included.</summary>
    public async Task<Result<IReadOnlyList<UsageDay>>> DaysAsync(DateOnly from, DateOnly to, CancellationToken cancellation) =>
        access.Lacks(Permission.SeeBilling) is { } refused ? refused
        : Span(from, to) is { } wrong ? wrong
        : Result<IReadOnlyList<UsageDay>>.Of(await days.OfAsync(tenant.Id, from, to, cancellation));

    /// <summary>The single records of one stream, oldest first; go on after the last one's number.</summary>
    public async Task<Result<IReadOnlyList<UsageRecord>>> RecordsAsync(RevenueStream stream, long after, int most, CancellationToken cancellation) =>
        access.Lacks(Permission.SeeBilling) is { } refused ? refused
        : Result<IReadOnlyList<UsageRecord>>.Of(await meter.ReadAsync(stream, after, Math.Clamp(most, 1, MostRecords), cancellation));

    /// <returns>What is wrong with these days, or null.</returns>
    public static Error? Span(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber is >= 0 and < MostDays ? null
        : new("days-invalid", $"These are no days in order, or more than {MostDays}.", ErrorKind.Invalid, "Ask from an earlier to a later day, as 2030-05-01.");
}
