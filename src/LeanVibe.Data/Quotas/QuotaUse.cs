using LeanVibe.Data.Keys;
using LeanVibe.Data.Usage;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Quotas;

internal sealed class QuotaUse(IDatabase database, TenantVault vault, TimeProvider time) : IQuotaUse
{
    public async Task<IReadOnlyDictionary<QuotaKind, long>> OfAsync(TenantId payer, CancellationToken cancellation)
    {
        await using var db = database.Open(new(payer, await vault.KeysOfAsync(payer, cancellation)));
        var now = time.GetUtcNow();
        return new Dictionary<QuotaKind, long>
        {
            [QuotaKind.Products] = await db.ProductsOfAsync(payer, cancellation),
            [QuotaKind.Seats] = await db.SeatsOfAsync(payer, now, cancellation),
            [QuotaKind.BuildsAtOnce] = await db.AtWorkAsync(payer, cancellation),
            [QuotaKind.BuildsPerDay] = await db.SumAsync(payer, UsageKind.Builds, UsageDays.Of(now), cancellation),
            [QuotaKind.RequestsPerMinute] = await BusiestMinuteAsync(db, now, allProducts: true, cancellation),
            [QuotaKind.ProductRequestsPerMinute] = await BusiestMinuteAsync(db, now, allProducts: false, cancellation),
            [QuotaKind.ModelTokensPerMonth] = await db.SumAsync(payer, UsageKind.ModelTokens, UsageDays.FirstOfMonth(now), cancellation),
        };
    }

    public async Task<ILookup<TenantId, (QuotaKind Kind, long Used)>> OfAllAsync(CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var now = time.GetUtcNow();
        var (today, month) = (UsageDays.Of(now), UsageDays.FirstOfMonth(now));
        var products = await db.Addresses.Select(a => a.Owner).Concat(db.RunAddresses.Where(r => r.IsAtWork && r.MakesProduct).Select(r => r.Owner)).CountByOwnerAsync(cancellation);
        var atWork = await db.RunAddresses.Where(r => r.IsAtWork).Select(r => r.Owner).CountByOwnerAsync(cancellation);
        var members = await db.Memberships.Select(m => m.Organisation).CountByOwnerAsync(cancellation);
        var builds = await db.UsageDays.Where(d => d.Day == today && d.Kind == UsageKind.Builds).Select(d => new { d.Owner, Used = d.Amount }).ToListAsync(cancellation);
        var tokens = await db.UsageDays.Where(d => d.Day >= month && d.Kind == UsageKind.ModelTokens).GroupBy(d => d.Owner).Select(g => new { Owner = g.Key, Used = g.Sum(d => d.Amount) }).ToListAsync(cancellation);
        return products.Select(p => (p.Owner, QuotaKind.Products, p.Used))
            .Concat(members.Select(m => (m.Owner, QuotaKind.Seats, m.Used)))
            .Concat(atWork.Select(a => (a.Owner, QuotaKind.BuildsAtOnce, a.Used)))
            .Concat(builds.Select(b => (b.Owner, QuotaKind.BuildsPerDay, b.Used)))
            .Concat(tokens.Select(t => (t.Owner, QuotaKind.ModelTokensPerMonth, t.Used)))
            .ToLookup(u => new TenantId(u.Owner), u => (u.Item2, u.Used));
    }

    public async Task<long> ModelTokensAsync(TenantId payer, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.SumAsync(payer, UsageKind.ModelTokens, UsageDays.FirstOfMonth(time.GetUtcNow()), cancellation);
    }

    private static async Task<long> BusiestMinuteAsync(PlatformDb db, DateTimeOffset now, bool allProducts, CancellationToken cancellation)
    {
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var minutes = db.Usage.Where(u => u.Kind == UsageKind.ProductRequests && u.At >= midnight).GroupBy(u => new { u.At, Product = allProducts ? "" : u.Product }).Select(g => g.Sum(u => u.Amount));
        return await minutes.OrderByDescending(sum => sum).FirstOrDefaultAsync(cancellation);
    }
}
