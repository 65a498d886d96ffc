using System.Globalization;
using System.Runtime.CompilerServices;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Usage;

/// <summary>How many members each organisation has today.</summary>
internal sealed class SeatMeasure(ITenantStore tenants, IMembershipStore memberships) : IDailyMeasure
{
    private const int AtOnce = 100;

    public async IAsyncEnumerable<(TenantId Tenant, UsageEvent What)> MeasureAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = "";
        while (await tenants.ListAsync(after, AtOnce, cancellation) is { Count: > 0 } some)
        {
            foreach (var tenant in some.Where(t => t.State is TenantState.Active or TenantState.Paused))
            {
                if (await memberships.CountAsync(tenant.Id, cancellation) is > 0 and var members)
                {
                    yield return (tenant.Id, new($"seats/{now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", UsageKind.SeatDays, members, now));
                }
            }

            after = some[^1].Slug;
        }
    }
}
