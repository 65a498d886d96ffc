using LeanVibe.Platform.Identity.OAuth.Keys;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity.OAuth;

internal sealed class ServerKeyStore(IDatabase database, IdentitySecrets secrets) : IServerKeyStore
{
    public async Task<IReadOnlyList<ServerKey>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await OpenAsync(cancellation);
        return [.. (await db.ServerKeys.AsNoTracking().ToListAsync(cancellation)).Select(Of)];
    }

    public async Task<IReadOnlyList<ServerKey>> ChangeAsync(Func<IReadOnlyList<ServerKey>, IReadOnlyList<ServerKey>> change, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync("server-keys", cancellation);
        var rows = await db.ServerKeys.ToListAsync(cancellation);
        var next = change([.. rows.Select(Of)]);
        db.ServerKeys.RemoveRange(rows.Where(row => next.All(k => k.Id != row.Id)));
        db.ServerKeys.AddRange(next.Where(k => rows.All(row => row.Id != k.Id)).Select(k => new ServerKeyRow
        {
            Id = k.Id, Use = k.Use, Material = Convert.ToBase64String(k.Material), CreatedAt = k.CreatedAt.ToUnixTimeMilliseconds(),
        }));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return next;
    }

    private static ServerKey Of(ServerKeyRow row) => new(row.Id, row.Use, Convert.FromBase64String(row.Material), DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt));

    private async ValueTask<PlatformDb> OpenAsync(CancellationToken cancellation) => database.Open(new(IdentitySecrets.Place, await secrets.KeysAsync(cancellation)));
}
