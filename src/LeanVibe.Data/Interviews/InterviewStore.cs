using LeanVibe.Factory.Interviews;
using LeanVibe.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Interviews;

internal sealed class InterviewStore(PlatformDbs dbs) : IInterviewStore
{
    public async Task AddAsync(StoredInterview interview, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync($"interview/{interview.Id}", cancellation);
        if (!await db.Interviews.AnyAsync(i => i.Id == interview.Id.Value, cancellation))
        {
            var row = new InterviewRow { Id = interview.Id.Value };
            row.Keep(interview);
            db.Interviews.Add(row);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    public async Task<StoredInterview?> FindAsync(InterviewId id, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        return (await db.Interviews.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id.Value, cancellation))?.ToInterview();
    }

    public async Task<IReadOnlyList<StoredInterview>> ListAsync(ListPlace? after, int most, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var rows = await (after is null ? db.Interviews : db.Interviews.Where(i => i.ChangedAt < after.At || (i.ChangedAt == after.At && i.Id.CompareTo(after.Id) < 0)))
            .AsNoTracking().OrderByDescending(i => i.ChangedAt).ThenByDescending(i => i.Id).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(r => r.ToInterview())];
    }

    public async Task<StoredInterview?> ChangeAsync(InterviewId id, Func<StoredInterview, StoredInterview> change, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync($"interview/{id}", cancellation);
        if (await db.Interviews.FirstOrDefaultAsync(i => i.Id == id.Value, cancellation) is not { } row)
        {
            return null;
        }

        var changed = change(row.ToInterview());
        row.Keep(changed);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return changed;
    }
}
