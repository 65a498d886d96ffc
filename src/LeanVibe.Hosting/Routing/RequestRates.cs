using System.Collections.Concurrent;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Hosting.Routing;

/// <summary>
/// Counts requests to products by the minute of the clock, each product's and its owner's:
/// 1. the product's owner and limits are known, or looked up (again after some seconds, so that a changed quota counts soon);
/// 2. counting and comparing are one step; 3. a minute that is over is handed to whoever keeps the records.
/// </summary>
internal sealed class RequestRates(IMvpDirectory directory, QuotaBook quotas, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Product> _products = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<TenantId, RequestWindow> _owners = new();

    /// <returns>Why the request is not passed on, or null. A product that nobody knows is not counted.</returns>
    public async ValueTask<Error?> RefuseAsync(string slug, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is not { } product)
        {
            return null;
        }

        // One more than there is: what is refused is no use of the quota, so that waiting helps.
        var minute = MinuteOf(time.GetUtcNow());
        if (!product.Owner.TryTake(minute, product.Limits.Of(QuotaKind.RequestsPerMinute)))
        {
            product.Window.Refuse(minute);
            return At(product, QuotaKind.RequestsPerMinute);
        }

        if (!product.Window.TryTake(minute, product.Limits.Of(QuotaKind.ProductRequestsPerMinute)))
        {
            product.Window.Refuse(minute);
            product.Owner.GiveBack(minute);
            return At(product, QuotaKind.ProductRequestsPerMinute);
        }

        return null;
    }

    /// <summary>Minutes that are over and were not taken yet.</summary>
    /// <param name="current">Also the one that is not over: at the end of the platform.</param>
    public IReadOnlyList<RequestMinute> Take(bool current)
    {
        var before = MinuteOf(time.GetUtcNow()) + (current ? 1 : 0);
        return [.. _products.Values.SelectMany(p => p.Window.TakeBefore(before).Select(m => m with { Slug = p.Slug, Owner = p.Limits.Payer }))];
    }

    private static Error At(Product product, QuotaKind kind) => QuotaErrors.Reached(product.Limits.With(kind, product.Limits.Of(kind) ?? 0));

    private static long MinuteOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 60;

    private async ValueTask<Product?> FindAsync(string slug, CancellationToken cancellation)
    {
        if (_products.TryGetValue(slug, out var known) && time.GetElapsedTime(known.ReadAt) < Fresh)
        {
            return known;
        }

        if (await directory.TenantOfAsync(slug, cancellation) is not { } tenant)
        {
            return null;
        }

        var limits = await quotas.OfAsync(tenant, cancellation);
        var owner = _owners.GetOrAdd(limits.Payer, _ => new());
        return _products.AddOrUpdate(slug, _ => new(slug, limits, owner, new(), time.GetTimestamp()), (_, old) => old with { Limits = limits, Owner = owner, ReadAt = time.GetTimestamp() });
    }

    private sealed record Product(string Slug, QuotaLimits Limits, RequestWindow Owner, RequestWindow Window, long ReadAt);
}

/// <param name="Minute">Since 1970.</param>
internal sealed record RequestMinute(long Minute, long Passed, long Refused)
{
    public string Slug { get; init; } = "";

    public TenantId Owner { get; init; }
}
