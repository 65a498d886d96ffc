using LeanVibe.Data.Keys;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class SessionStore(IDatabase database, TenantVault vault, TimeProvider time) : ISessionStore
{
    public async Task AddAsync(string hash, Session session, Device device, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(session.Account, cancellation);

        // What is over by its time is taken away when its account signs in anew.
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var over in await db.Sessions.AsNoTracking().Where(s => s.Account == session.Account.Value && s.EndsAt < now).Select(s => s.Id).ToListAsync(cancellation))
        {
            await db.Sessions.Where(s => s.Id == over).ExecuteDeleteAsync(cancellation);
            await db.Devices.Where(d => d.Session == over).ExecuteDeleteAsync(cancellation);
        }

        db.Sessions.Add(SessionRow.Of(hash, session));
        db.Devices.Add(new() { Session = session.Id, Program = device.Program, Origin = device.Origin });
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<Session?> FindAsync(string hash, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Hash == hash, cancellation))?.ToSession();
    }

    public async Task<Session?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellation))?.ToSession();
    }

    public async Task ChangeAsync(Guid id, Func<Session, Session> change, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync($"session/{id}", cancellation);
        if (await db.Sessions.FirstOrDefaultAsync(s => s.Id == id, cancellation) is { } row)
        {
            row.Take(change(row.ToSession()));

            // One that was revoked meanwhile stays revoked: nothing is written anew.
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    public async Task<bool> RenewAsync(Guid id, string hash, DateTimeOffset provenAt, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var proven = provenAt.ToUnixTimeMilliseconds();
        return await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Hash, hash).SetProperty(s => s.ProvenAt, proven), cancellation) == 1;
    }

    public async Task<IReadOnlyList<(Session Session, Device Device)>> ListAsync(AccountId account, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(account, cancellation);
        var devices = await db.Devices.AsNoTracking().ToDictionaryAsync(d => d.Session, d => new Device(d.Program, d.Origin), cancellation);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.Account == account.Value).OrderByDescending(s => s.StartedAt).ToListAsync(cancellation);
        return [.. sessions.Select(s => (s.ToSession(), devices.GetValueOrDefault(s.Id, new("", ""))))];
    }

    public async Task<IReadOnlyDictionary<AccountId, DateTimeOffset>> SeenAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var seen = await db.Sessions.Where(s => s.Organisation == organisation.Value).GroupBy(s => s.Account).Select(g => new { Account = g.Key, At = g.Max(s => s.SeenAt) }).ToListAsync(cancellation);
        return seen.ToDictionary(s => new AccountId(s.Account), s => DateTimeOffset.FromUnixTimeMilliseconds(s.At));
    }

    public async Task<bool> EndAsync(AccountId account, Guid id, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(account, cancellation);
        var ended = await db.Sessions.Where(s => s.Id == id && s.Account == account.Value).ExecuteDeleteAsync(cancellation);
        await db.Devices.Where(d => d.Session == id).ExecuteDeleteAsync(cancellation);
        return ended > 0;
    }

    public async Task<int> EndAllAsync(AccountId account, Guid? except, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(account, cancellation);
        var ended = await db.Sessions.Where(s => s.Account == account.Value && s.Id != except).ExecuteDeleteAsync(cancellation);
        await db.Devices.Where(d => d.Session != except).ExecuteDeleteAsync(cancellation);
        return ended;
    }

    private async ValueTask<PlatformDb> OpenAsync(AccountId id, CancellationToken cancellation) => database.Open(new(id.Space, await vault.KeysOfAsync(id.Space, cancellation)));
}
