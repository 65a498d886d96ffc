using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Quotas;

/// <summary>Which tenants come near a limit, for whoever runs the platform: by their short names, with numbers alone. The number of queries does not grow with that of tenants, except for reading their list.</summary>
public sealed class ReadPressure(IQuotaUse use, IQuotaStore store, QuotaDefaults defaults, ITenantStore tenants, CurrentAccess access)
{
    public const int Most = 100;

    private const int MostAsked = 201;

    /// <param name="after">The short name that the page before ended with; empty for the first page.</param>
    /// <param name="most">1 to 201.</param>
    public async Task<Result<PressurePage>> ExecuteAsync(string after, int most, CancellationToken cancellation)
    {
        if (!access.IsOperator)
        {
            return QuotaErrors.NotOperator;
        }

        most = Math.Clamp(most, 1, MostAsked);
        var (used, own, found) = (await use.OfAllAsync(cancellation), await store.OfAllAsync(cancellation), new List<TenantPressure>());
        while (await tenants.ListAsync(after, Most, cancellation) is { Count: > 0 } some)
        {
            foreach (var tenant in some)
            {
                if (Of(tenant, used, own) is not { Quotas.Count: > 0 } pressure)
                {
                    continue;
                }

                if (found.Count == most)
                {
                    return new PressurePage(found, found[^1].Tenant);
                }

                found.Add(pressure);
            }

            after = some[^1].Slug;
        }

        return new PressurePage(found, null);
    }

    private TenantPressure Of(Tenant tenant, ILookup<TenantId, (QuotaKind Kind, long Used)> used, IReadOnlyDictionary<TenantId, IReadOnlyDictionary<QuotaKind, long?>> own)
    {
        var limits = new QuotaLimits(tenant.Id, defaults.Of(tenant.Kind), own.GetValueOrDefault(tenant.Id) ?? new Dictionary<QuotaKind, long?>());
        return new(tenant.Slug, [.. used[tenant.Id].Select(u => limits.With(u.Kind, u.Used)).Where(s => s.Level != QuotaLevel.Fine).OrderByDescending(s => s.Share)]);
    }
}

/// <param name="Tenant">Its short name.</param>
/// <param name="Quotas">Those that are near or reached, the fullest first.</param>
public sealed record TenantPressure(string Tenant, IReadOnlyList<QuotaState> Quotas);

/// <param name="Next">What to ask the next page after; null at the end.</param>
public sealed record PressurePage(IReadOnlyList<TenantPressure> Tenants, string? Next);
