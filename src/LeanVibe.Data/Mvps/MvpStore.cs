using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Mvps;

internal sealed class MvpStore(PlatformDbs dbs, CurrentTenant tenant, TimeProvider time) : IMvpStore
{
    public async Task<Mvp?> FindAsync(string slug, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        return (await db.Mvps.AsNoTracking().FirstOrDefaultAsync(m => m.Slug == slug, cancellation))?.ToMvp();
    }

    public async Task<IReadOnlyList<Mvp>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var rows = await db.Mvps.AsNoTracking().OrderByDescending(m => m.CreatedAt).ToListAsync(cancellation);
        return [.. rows.Select(m => m.ToMvp())];
    }

    public async Task<Mvp> ReserveAsync(string wanted, string name, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync($"mvps/{wanted}", cancellation);

        // The address is one for the whole platform: whoever inserts it first has it, also against other tenants.
        var slug = wanted;
        for (var number = 2; !await TakeAsync(db, slug, cancellation); number++)
        {
            slug = $"{wanted}-{number}";
        }

        var row = db.Mvps.Add(new() { Slug = slug, Name = name, CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds() }).Entity;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return row.ToMvp();
    }

    public async Task<Mvp?> ChangeAsync(string slug, Func<Mvp, Mvp> change, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync($"mvp/{slug}", cancellation);
        if (await db.Mvps.FirstOrDefaultAsync(m => m.Slug == slug, cancellation) is not { } row)
        {
            return null;
        }

        var changed = change(row.ToMvp());
        row.Take(changed);
        var awake = changed.Status == MvpStatus.Running;
        if (await db.Addresses.FirstOrDefaultAsync(a => a.Slug == slug && a.Owner == tenant.Id.Value, cancellation) is { } address && address.IsAwake != awake)
        {
            (address.IsAwake, address.UsedAt) = (awake, time.GetUtcNow().ToUnixTimeMilliseconds());
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    public async Task<IReadOnlyList<Release>> ReleasesAsync(string slug, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var rows = await db.Releases.AsNoTracking().Where(r => r.Slug == slug).OrderByDescending(r => r.At).ToListAsync(cancellation);
        return [.. rows.Select(r => r.ToRelease())];
    }

    public async Task AddReleaseAsync(Release release, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        if (!await db.Releases.AnyAsync(r => r.Slug == release.Slug && r.Id == release.Id, cancellation))
        {
            db.Releases.Add(new() { Slug = release.Slug, Id = release.Id, At = release.At.ToUnixTimeMilliseconds(), Commit = release.Commit, Source = release.Source });
            await db.SaveChangesAsync(cancellation);
        }
    }

    public async Task NoteNativeProblemAsync(string slug, string release, string problem, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        if (await db.Releases.FirstOrDefaultAsync(r => r.Slug == slug && r.Id == release, cancellation) is { } row)
        {
            row.NativeProblem = problem;
            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task<bool> TakeAsync(PlatformDb db, string slug, CancellationToken cancellation) =>
        await db.Database.ExecuteSqlAsync($"INSERT INTO \"Addresses\" (\"Slug\", \"Owner\", \"IsAwake\", \"UsedAt\") VALUES ({slug}, {tenant.Id.Value}, {false}, {time.GetUtcNow().ToUnixTimeMilliseconds()}) ON CONFLICT DO NOTHING", cancellation) == 1;
}
