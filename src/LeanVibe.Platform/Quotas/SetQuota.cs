using System.Globalization;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Quotas;

/// <summary>Whoever runs the platform gives a tenant a limit of its own, or takes it back. What is used already stays; only more is refused.</summary>
public sealed class SetQuota(IQuotaStore store, ITenantStore tenants, QuotaBook book, CurrentAccess access, Precondition condition, IdentityTrail trail)
{
    private const long Highest = 1_000_000_000_000;
    private const int ShortestReason = 5;
    private const int LongestReason = 500;

    /// <param name="most">Null for no limit.</param>
    /// <param name="reason">5 to 500 characters; it stands in the tenant's own audit trail.</param>
    public Task<Result<bool>> ExecuteAsync(string slug, QuotaKind kind, long? most, string reason, CancellationToken cancellation) =>
        ChangeAsync(slug, kind, most is null or (>= 0 and <= Highest), reason, tenant => store.SetAsync(tenant, kind, most, condition, cancellation), cancellation);

    /// <summary>Back to the usual limit.</summary>
    public Task<Result<bool>> ClearAsync(string slug, QuotaKind kind, string reason, CancellationToken cancellation) =>
        ChangeAsync(slug, kind, true, reason, tenant => store.ClearAsync(tenant, kind, condition, cancellation), cancellation);

    private async Task<Result<bool>> ChangeAsync(string slug, QuotaKind kind, bool isValid, string reason, Func<TenantId, Task<bool>> change, CancellationToken cancellation)
    {
        if (!access.IsOperator)
        {
            return QuotaErrors.NotOperator;
        }

        if (await tenants.FindAsync(slug, cancellation) is not { } tenant)
        {
            return TenantErrors.Unknown(slug);
        }

        if (!isValid || !Enum.IsDefined(kind) || reason.Trim().Length is < ShortestReason or > LongestReason)
        {
            return QuotaErrors.Invalid;
        }

        var before = (await book.OfAsync(tenant.Id, cancellation)).Of(kind);
        if (!await change(tenant.Id))
        {
            return Precondition.Failed;
        }

        var after = (await book.OfAsync(tenant.Id, cancellation)).Of(kind);
        var detail = $"{kind}: {Words(before)} to {Words(after)}";
        await trail.OfOrganisationAsync(tenant.Id, new("quota.change", tenant.Slug) { Reason = reason.Trim(), Detail = detail }, cancellation);
        await trail.OfNobodyAsync(new("quota.change", tenant.Slug) { Reason = reason.Trim(), Detail = detail }, cancellation);
        return true;
    }

    private static string Words(long? most) => most?.ToString(CultureInfo.InvariantCulture) ?? "no limit";
}
