using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Quotas;

/// <summary>How each quota is counted, in one place: by those who enforce it and by those who show it.</summary>
internal static class QuotaCounts
{
    /// <summary>Those that have a name, and the runs that are going to make one.</summary>
    public static async Task<long> ProductsOfAsync(this PlatformDb db, TenantId payer, CancellationToken cancellation) =>
        await db.Addresses.LongCountAsync(a => a.Owner == payer.Value, cancellation)
        + await db.RunAddresses.LongCountAsync(r => r.Owner == payer.Value && r.IsAtWork && r.MakesProduct, cancellation);

    public static Task<long> AtWorkAsync(this PlatformDb db, TenantId payer, CancellationToken cancellation) =>
        db.RunAddresses.LongCountAsync(r => r.Owner == payer.Value && r.IsAtWork, cancellation);

    /// <summary>Members and open invitations; the context must be the organisation's own.</summary>
    public static async Task<long> SeatsOfAsync(this PlatformDb db, TenantId payer, DateTimeOffset now, CancellationToken cancellation) =>
        await db.Memberships.LongCountAsync(m => m.Organisation == payer.Value, cancellation)
        + await db.Invitations.LongCountAsync(i => i.State == InvitationState.Open && i.EndsAt > now.ToUnixTimeMilliseconds(), cancellation);

    /// <summary>How often each owner is there.</summary>
    public static async Task<IReadOnlyList<(Guid Owner, long Used)>> CountByOwnerAsync(this IQueryable<Guid> owners, CancellationToken cancellation)
    {
        var counts = await owners.GroupBy(owner => owner).Select(g => new { Owner = g.Key, Used = g.LongCount() }).ToListAsync(cancellation);
        return [.. counts.Select(c => (c.Owner, c.Used))];
    }

    /// <param name="from">The first day that counts, as in <see cref="Usage.UsageDays"/>.</param>
    public static async Task<long> SumAsync(this PlatformDb db, TenantId payer, UsageKind kind, int from, CancellationToken cancellation) =>
        await db.UsageDays.Where(d => d.Owner == payer.Value && d.Kind == kind && d.Day >= from).SumAsync(d => d.Amount, cancellation);
}
