using LeanVibe.Factory.Verdicts;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Runs;

internal sealed class RunStore(PlatformDbs dbs, CurrentTenant tenant) : IRunStore
{
    public async Task AddAsync(Run run, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        db.Runs.Add(RunRow.Of(run));
        db.RunAddresses.Add(RunAddressRow.Of(run, tenant.Id));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<Run?> FindAsync(RunId id, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        return (await db.Runs.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id.Value, cancellation))?.ToRun();
    }

    public async Task<IReadOnlyList<Run>> ListAsync(ListPlace? after, int most, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var rows = await (after is null ? db.Runs : db.Runs.Where(r => r.CreatedAt < after.At || (r.CreatedAt == after.At && r.Id.CompareTo(after.Id) < 0)))
            .AsNoTracking().OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(r => r.ToRun())];
    }

    public async Task<Run> ChangeAsync(RunId id, Func<Run, Run> change, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync($"run/{id}", cancellation);
        var row = await db.Runs.FirstAsync(r => r.Id == id.Value, cancellation);
        var changed = change(row.ToRun());
        row.Content = RunRow.Write(changed);
        (await db.RunAddresses.FirstOrDefaultAsync(a => a.Run == id.Value && a.Owner == tenant.Id.Value, cancellation))?.Take(changed);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    public async Task<IReadOnlyList<Checkpoint>> CheckpointsAsync(RunId id, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var rows = await db.Checkpoints.AsNoTracking().Where(c => c.Run == id.Value).OrderBy(c => c.At).ToListAsync(cancellation);
        return [.. rows.Select(c => c.ToCheckpoint())];
    }

    public async Task SaveCheckpointAsync(Checkpoint checkpoint, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var row = await db.Checkpoints.FirstOrDefaultAsync(c => c.Run == checkpoint.Run.Value && c.Stage == checkpoint.Stage, cancellation)
            ?? db.Checkpoints.Add(new() { Run = checkpoint.Run.Value, Stage = checkpoint.Stage }).Entity;
        row.InputHash = checkpoint.InputHash;
        row.Output = checkpoint.Output;
        row.Summary = checkpoint.Summary;
        row.Seconds = checkpoint.Seconds;
        row.At = checkpoint.At.ToUnixTimeMilliseconds();
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<RunEvent> AppendAsync(RunEvent line, CancellationToken cancellation)
    {
        // One line after the other, so that whoever reads on after a number misses none that is still on its way.
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync($"events/{line.Run}", cancellation);
        var row = db.RunEvents.Add(new() { Run = line.Run.Value, At = line.At.ToUnixTimeMilliseconds(), Stage = line.Stage, Level = line.Level, Text = line.Text }).Entity;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return line with { Number = row.Number };
    }

    public async Task<IReadOnlyList<RunEvent>> EventsAsync(RunId id, long after, int most, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var rows = await db.RunEvents.AsNoTracking().Where(e => e.Run == id.Value && e.Number > after).OrderBy(e => e.Number).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(e => e.ToEvent())];
    }

    public async Task SaveGatesAsync(RunId id, IReadOnlyList<GateResult> results, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync($"run/{id}", cancellation);
        await db.Gates.Where(g => g.Run == id.Value).ExecuteDeleteAsync(cancellation);
        db.Gates.AddRange(results.Select((g, place) => new GateRow
        {
            Run = id.Value, Name = g.Name, Place = place, Status = g.Status, Seconds = g.Seconds, Message = g.Message, File = g.File, Next = g.Next,
        }));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task<IReadOnlyList<GateResult>> GatesAsync(RunId id, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var rows = await db.Gates.AsNoTracking().Where(g => g.Run == id.Value).OrderBy(g => g.Place).ToListAsync(cancellation);
        return [.. rows.Select(g => g.ToResult())];
    }
}
