using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Usage;

internal sealed class UsageDayStore(IDatabase database) : IUsageDays
{
    public async Task<IReadOnlyList<UsageDay>> OfAsync(TenantId tenant, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await SumAsync(Between(db, from, to).Where(d => d.Owner == tenant.Value), cancellation);
    }

    public async Task<IReadOnlyList<UsageDay>> OfAllAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await SumAsync(Between(db, from, to), cancellation);
    }

    private static IQueryable<UsageDayRow> Between(PlatformDb db, DateOnly from, DateOnly to)
    {
        var (first, last) = (UsageDays.Of(from), UsageDays.Of(to));
        return db.UsageDays.Where(d => d.Day >= first && d.Day <= last);
    }

    private static async Task<IReadOnlyList<UsageDay>> SumAsync(IQueryable<UsageDayRow> rows, CancellationToken cancellation)
    {
        var sums = await rows.GroupBy(d => new { d.Day, d.Kind }).Select(g => new { g.Key.Day, g.Key.Kind, Amount = g.Sum(d => d.Amount) }).OrderBy(s => s.Day).ThenBy(s => s.Kind).ToListAsync(cancellation);
        return [.. sums.Select(s => new UsageDay(UsageDays.ToDate(s.Day), s.Kind, s.Amount))];
    }
}
