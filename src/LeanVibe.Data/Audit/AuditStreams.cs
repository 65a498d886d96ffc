using LeanVibe.Data.Keys;
using LeanVibe.Platform.Audit.Streaming;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Audit;

internal sealed class AuditStreams(IDatabase database, TenantVault vault) : IAuditStreams
{
    private const string Subject = "audit-stream";

    public async Task<AuditStream?> FindAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        return (await db.AuditStreams.AsNoTracking().FirstOrDefaultAsync(cancellation))?.ToStream();
    }

    public async Task<bool> SaveAsync(AuditStream stream, Precondition condition, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(stream.Organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject, cancellation);
        var row = await db.AuditStreams.FirstOrDefaultAsync(cancellation);
        if (!condition.Holds(row?.ToStream().Version ?? ""))
        {
            return false;
        }

        (row ?? db.AuditStreams.Add(new()).Entity).Take(stream);
        var id = stream.Organisation.Value;
        (await db.DueStreams.FirstOrDefaultAsync(d => d.Organisation == id, cancellation) ?? db.DueStreams.Add(new() { Organisation = id }).Entity).NextAt = 0;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<bool> EndAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject, cancellation);
        await db.DueStreams.Where(d => d.Organisation == organisation.Value).ExecuteDeleteAsync(cancellation);
        var ended = await db.AuditStreams.ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return ended > 0;
    }

    public async Task<IReadOnlyList<TenantId>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var moment = now.ToUnixTimeMilliseconds();
        return [.. (await db.DueStreams.AsNoTracking().Where(d => d.NextAt <= moment).OrderBy(d => d.NextAt).Take(most).Select(d => d.Organisation).ToListAsync(cancellation)).Select(id => new TenantId(id))];
    }

    public async Task<bool> TakeAsync(TenantId organisation, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var (moment, end) = (now.ToUnixTimeMilliseconds(), until.ToUnixTimeMilliseconds());
        return await db.DueStreams.Where(d => d.Organisation == organisation.Value && d.NextAt <= moment).ExecuteUpdateAsync(set => set.SetProperty(d => d.NextAt, end), cancellation) == 1;
    }

    public async Task NoteAsync(AuditStream stream, DateTimeOffset next, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(stream.Organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject, cancellation);
        if (await db.AuditStreams.FirstOrDefaultAsync(cancellation) is { } row && row.ToStream().Version == stream.Version)
        {
            row.Take(stream);
            await db.SaveChangesAsync(cancellation);
            var moment = next.ToUnixTimeMilliseconds();
            await db.DueStreams.Where(d => d.Organisation == stream.Organisation.Value).ExecuteUpdateAsync(set => set.SetProperty(d => d.NextAt, moment), cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    private async ValueTask<PlatformDb> OpenAsync(TenantId organisation, CancellationToken cancellation) => database.Open(new(organisation, await vault.KeysOfAsync(organisation, cancellation)));
}
