using System.Linq.Expressions;
using LeanVibe.Platform.Identity.Elevations;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class ElevationStore(IDatabase database) : IElevationStore
{
    public async Task AddAsync(string hash, Elevation elevation, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        db.Elevations.Add(new()
        {
            Hash = hash, Id = elevation.Id, Organisation = elevation.Organisation.Value,
            StartedAt = elevation.StartedAt.ToUnixTimeMilliseconds(), EndsAt = elevation.EndsAt.ToUnixTimeMilliseconds(),
        });
        await db.SaveChangesAsync(cancellation);
    }

    public Task<Elevation?> FindAsync(string hash, CancellationToken cancellation) => FirstAsync(e => e.Hash == hash, cancellation);

    public Task<Elevation?> FindAsync(Guid id, CancellationToken cancellation) => FirstAsync(e => e.Id == id, cancellation);

    public async Task<bool> EndAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.Elevations.Where(e => e.Id == id).ExecuteDeleteAsync(cancellation) > 0;
    }

    private async Task<Elevation?> FirstAsync(Expression<Func<ElevationRow, bool>> which, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.Elevations.AsNoTracking().FirstOrDefaultAsync(which, cancellation) is { } row
            ? new(row.Id, new(row.Organisation), DateTimeOffset.FromUnixTimeMilliseconds(row.StartedAt), DateTimeOffset.FromUnixTimeMilliseconds(row.EndsAt))
            : null;
    }
}
