using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Usage;

/// <summary>Usage added up per day (UTC); the Data project has it.</summary>
public interface IUsageDays
{
    /// <summary>One tenant's, in the order of days and kinds.</summary>
    Task<IReadOnlyList<UsageDay>> OfAsync(TenantId tenant, DateOnly from, DateOnly to, CancellationToken cancellation);

    /// <summary>All tenants' together.</summary>
    Task<IReadOnlyList<UsageDay>> OfAllAsync(DateOnly from, DateOnly to, CancellationToken cancellation);
}

/// <summary>What was used of one kind on one day.</summary>
public sealed record UsageDay(DateOnly Day, UsageKind Kind, long Amount);
