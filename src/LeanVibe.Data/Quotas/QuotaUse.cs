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
