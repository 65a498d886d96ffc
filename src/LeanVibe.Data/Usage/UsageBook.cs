using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Usage;

/// <summary>
/// Writes events inside a transaction of somebody else, whose subject is <see cref="Subject"/>:
/// 1. those that are there already are left out; 2. the new ones get the next numbers; 3. the sums of their days grow by them.
/// </summary>
internal static class UsageBook
{
    /// <summary>One writer of a tenant at a time.</summary>
    public const string Subject = "usage";

    private const int LongestId = 120;

    /// <returns>How many were new.</returns>
    public static async Task<int> AddAsync(PlatformDb db, TenantId tenant, IReadOnlyCollection<UsageEvent> events, CancellationToken cancellation)
    {
        if (events.FirstOrDefault(e => e.Id.Length is 0 or > LongestId || e.Amount < 0) is { } wrong)
        {
            throw new ArgumentException($"A usage event has an id of 1 to {LongestId} characters and an amount from 0; this one has '{wrong.Id}' and {wrong.Amount}.", nameof(events));
        }

        var ids = events.Select(e => e.Id).ToList();
        var known = await db.Usage.Where(u => ids.Contains(u.EventId)).Select(u => u.EventId).ToListAsync(cancellation);
        var added = events.DistinctBy(e => e.Id).ExceptBy(known, e => e.Id).ToList();
        if (added.Count == 0)
        {
            return 0;
        }

        var last = await db.Usage.MaxAsync(u => (long?)u.Number, cancellation) ?? 0;
        db.Usage.AddRange(added.Select((e, place) => UsageRow.Of(e, last + place + 1)));
        foreach (var sum in added.Where(e => e.Currency.Length == 0).GroupBy(e => (Day: UsageDays.Of(e.At), e.Kind)))
        {
            var (day, kind, amount) = (sum.Key.Day, (int)sum.Key.Kind, sum.Sum(e => e.Amount));
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "UsageDays" ("Owner", "Day", "Kind", "Amount") VALUES ({tenant.Value}, {day}, {kind}, {amount})
                ON CONFLICT ("Owner", "Day", "Kind") DO UPDATE SET "Amount" = "UsageDays"."Amount" + excluded."Amount"
                """,
                cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return added.Count;
    }
}
