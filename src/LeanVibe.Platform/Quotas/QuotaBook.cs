using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Quotas;

/// <summary>Works out what a tenant may have: what was set for it, else the usual.</summary>
public sealed class QuotaBook(IQuotaStore store, ITenantStore tenants, QuotaDefaults defaults)
{
    /// <summary>A product's limits are those of whoever it belongs to.</summary>
    public async Task<QuotaLimits> OfAsync(TenantId tenant, CancellationToken cancellation)
    {
        var known = await tenants.FindAsync(tenant, cancellation);
        var payer = known?.Owner is { } owner ? await tenants.FindAsync(owner, cancellation) : known;
        var id = payer?.Id ?? tenant;
        return new(id, defaults.Of(payer?.Kind ?? TenantKind.Organisation), await store.OfAsync(id, cancellation));
    }
}
