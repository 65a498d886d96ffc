using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity.OAuth;

internal sealed class ClientStore(IDatabase database) : IClientStore
{
    public async Task<bool> AddAsync(Client client, int most, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync($"clients/{client.Organisation}", cancellation);
        var row = ClientRow.Of(client);
        if (await db.Clients.CountAsync(c => c.Owner == row.Owner, cancellation) >= most)
        {
            return false;
        }

        db.Clients.Add(row);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<Client?> FindAsync(string id, CancellationToken cancellation)
    {
        if (id == Client.CommandLine.Id)
        {
            return Client.CommandLine;
        }

        await using var db = database.Open(null);
        return (await db.Clients.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellation))?.ToClient();
    }

    public async Task<IReadOnlyList<Client>> ListAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.Clients.AsNoTracking().Where(c => c.Owner == organisation.Value).OrderBy(c => c.CreatedAt).ToListAsync(cancellation);
        return [.. rows.Select(c => c.ToClient())];
    }

    public async Task ChangeAsync(Client client, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var row = ClientRow.Of(client);
        await db.Clients.Where(c => c.Id == row.Id && c.Owner == row.Owner)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Name, row.Name).SetProperty(c => c.RedirectUris, row.RedirectUris), cancellation);
    }

    public async Task<bool> EndAsync(TenantId organisation, string id, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync($"clients/{organisation}", cancellation);
        if (await db.Clients.Where(c => c.Id == id && c.Owner == organisation.Value).ExecuteDeleteAsync(cancellation) == 0)
        {
            return false;
        }

        await db.IssuedTokens.Where(t => t.Client == id).ExecuteDeleteAsync(cancellation);
        await db.Grants.Where(g => g.Client == id).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
