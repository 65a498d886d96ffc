using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Usage;

internal sealed class UsageMeter(PlatformDbs dbs, CurrentTenant tenant) : IUsageMeter
{
    public async Task<int> RecordAsync(IReadOnlyCollection<UsageEvent> events, CancellationToken cancellation)
    {
        if (events.Count == 0)
        {
            return 0;
        }

        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(UsageBook.Subject, cancellation);
        var added = await UsageBook.AddAsync(db, tenant.Id, events, cancellation);
        await transaction.CommitAsync(cancellation);
        return added;
    }

    public async Task<IReadOnlyList<UsageRecord>> ReadAsync(RevenueStream stream, long after, int most, CancellationToken cancellation)
    {
        var kinds = Enum.GetValues<UsageKind>().Where(kind => UsageStreams.Of(kind) == stream).ToList();
        await using var db = await dbs.OpenAsync(cancellation);
        var rows = await db.Usage.AsNoTracking().Where(u => u.Number > after && kinds.Contains(u.Kind)).OrderBy(u => u.Number).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(u => u.ToRecord())];
    }
}
