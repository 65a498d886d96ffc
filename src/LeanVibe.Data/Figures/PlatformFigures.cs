using LeanVibe.Data.Usage;
using LeanVibe.Platform.Figures;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Figures;

/// <summary>The context is open for nobody: it could not read a tenant's row if it tried.</summary>
internal sealed class PlatformFigures(IDatabase database) : IPlatformFigures
{
    private const long DayMs = 24 * 60 * 60 * 1000;

    private static readonly UsageKind[] Activity = [UsageKind.Builds, UsageKind.ProductRequests, UsageKind.ModelTokens];

    public async Task<IReadOnlyList<GrowthDay>> GrowthAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (first, last) = (UsageDays.Of(from), UsageDays.Of(to));
        var (begin, end) = (first * DayMs, (last + 1) * DayMs);
        await using var db = database.Open(null);
        var made = await db.Tenants.Where(t => t.CreatedAt >= begin && t.CreatedAt < end)
            .GroupBy(t => new { Day = t.CreatedAt / DayMs, t.Kind }).Select(g => new { g.Key.Day, g.Key.Kind, Number = g.LongCount() }).ToListAsync(cancellation);
        var active = await db.UsageDays.Where(d => d.Day >= first && d.Day <= last && Activity.Contains(d.Kind))
            .GroupBy(d => d.Day).Select(g => new { Day = g.Key, Number = g.Select(d => d.Owner).Distinct().LongCount() }).ToDictionaryAsync(d => d.Day, d => d.Number, cancellation);
        long Made(int day, TenantKind kind) => made.Where(m => m.Day == day && m.Kind == kind).Sum(m => m.Number);
        return
        [
            .. made.Select(m => (int)m.Day).Union(active.Keys).Order()
                .Select(day => new GrowthDay(UsageDays.ToDate(day), Made(day, TenantKind.Organisation), Made(day, TenantKind.Mvp), active.GetValueOrDefault(day))),
        ];
    }

    public async Task<PlatformNow> NowAsync(CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var organisations = db.Tenants.Where(t => t.Kind == TenantKind.Organisation);
        return new(
            await organisations.LongCountAsync(t => t.State == TenantState.Active, cancellation),
            await organisations.LongCountAsync(t => t.State == TenantState.Paused || t.State == TenantState.Archived || t.State == TenantState.Deleted, cancellation),
            await db.Addresses.LongCountAsync(cancellation),
            await db.Addresses.LongCountAsync(a => a.IsAwake, cancellation),
            await db.RunAddresses.LongCountAsync(r => r.IsAtWork, cancellation),
            await db.Accounts.LongCountAsync(cancellation));
    }
}
