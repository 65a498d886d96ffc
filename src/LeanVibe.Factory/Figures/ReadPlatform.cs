using LeanVibe.Factory.Interviews.Models;
using LeanVibe.Platform.Figures;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Usage;

namespace LeanVibe.Factory.Figures;

/// <summary>What whoever runs the platform sees of all tenants together: growth, activity, cost and health, and nothing of any one of them.</summary>
public sealed class ReadPlatform(IPlatformFigures figures, IUsageDays usage, ModelOptions model, CurrentAccess access)
{
    public async Task<Result<PlatformNow>> NowAsync(CancellationToken cancellation) =>
        access.IsOperator ? await figures.NowAsync(cancellation) : QuotaErrors.NotOperator;

    /// <summary>Every day from the first to the last, also those on which nothing was.</summary>
    public async Task<Result<IReadOnlyList<PlatformDay>>> DaysAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        if ((access.IsOperator ? ReadUsage.Span(from, to) : QuotaErrors.NotOperator) is { } wrong)
        {
            return wrong;
        }

        var growth = (await figures.GrowthAsync(from, to, cancellation)).ToDictionary(g => g.Day);
        var used = (await usage.OfAllAsync(from, to, cancellation)).ToLookup(u => u.Day);
        return Result<IReadOnlyList<PlatformDay>>.Of([.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Select(day => Of(day, growth.GetValueOrDefault(day), used[day]))]);
    }

    private PlatformDay Of(DateOnly day, GrowthDay? growth, IEnumerable<UsageDay> used)
    {
        var amounts = used.ToDictionary(u => u.Kind, u => u.Amount);
        long Amount(UsageKind kind) => amounts.GetValueOrDefault(kind);
        return new(day, growth?.NewOrganisations ?? 0, growth?.NewProducts ?? 0, growth?.ActiveTenants ?? 0)
        {
            Builds = Amount(UsageKind.Builds),
            FailedBuilds = Amount(UsageKind.FailedBuilds),
            BuildSeconds = Amount(UsageKind.BuildSeconds),
            Requests = Amount(UsageKind.ProductRequests),
            RefusedRequests = Amount(UsageKind.RefusedRequests),
            StorageBytes = Amount(UsageKind.StorageBytes),
            Seats = Amount(UsageKind.SeatDays),
            ModelTokens = Amount(UsageKind.ModelTokens),
            ModelCost = Amount(UsageKind.ModelTokens) * model.PricePerMillion / 1_000_000m,
        };
    }
}

/// <summary>One day (UTC) of the whole platform.</summary>
public sealed record PlatformDay(DateOnly Day, long NewOrganisations, long NewProducts, long ActiveTenants)
{
    public long Builds { get; init; }

    /// <summary>Times that a run stopped because something failed.</summary>
    public long FailedBuilds { get; init; }

    public long BuildSeconds { get; init; }

    public long Requests { get; init; }

    /// <summary>Refused by a quota.</summary>
    public long RefusedRequests { get; init; }

    public long StorageBytes { get; init; }

    public long Seats { get; init; }

    public long ModelTokens { get; init; }

    /// <summary>In the money of LEANVIBE_MODEL_PRICE; 0 without it.</summary>
    public decimal ModelCost { get; init; }
}
