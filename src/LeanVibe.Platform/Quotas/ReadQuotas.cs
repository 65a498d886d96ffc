using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Quotas;

/// <summary>Every quota of a tenant with what is used of it.</summary>
public sealed class ReadQuotas(QuotaBook book, IQuotaUse use, ITenantStore tenants, CurrentTenant tenant, CurrentAccess access)
{
    /// <summary>Of the caller's own tenant.</summary>
    public async Task<Result<IReadOnlyList<QuotaState>>> ExecuteAsync(CancellationToken cancellation) =>
        access.Lacks(Permission.See) is { } refused ? refused : Result<IReadOnlyList<QuotaState>>.Of(await StatesAsync(tenant.Id, cancellation));

    /// <summary>Of any tenant, for whoever runs the platform.</summary>
    public async Task<Result<IReadOnlyList<QuotaState>>> OfAsync(string slug, CancellationToken cancellation) =>
        !access.IsOperator ? QuotaErrors.NotOperator
        : await tenants.FindAsync(slug, cancellation) is not { } found ? TenantErrors.Unknown(slug)
        : Result<IReadOnlyList<QuotaState>>.Of(await StatesAsync(found.Id, cancellation));

    private async Task<IReadOnlyList<QuotaState>> StatesAsync(TenantId id, CancellationToken cancellation)
    {
        var limits = await book.OfAsync(id, cancellation);
        var used = await use.OfAsync(limits.Payer, cancellation);
        return [.. Enum.GetValues<QuotaKind>().Select(kind => limits.With(kind, used.GetValueOrDefault(kind)))];
    }
}
