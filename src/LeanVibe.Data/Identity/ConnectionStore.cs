using LeanVibe.Data.Identity.OAuth;
using LeanVibe.Data.Keys;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class ConnectionStore(IDatabase database, TenantVault vault) : IConnectionStore
{
    public async Task<IReadOnlyList<Connection>> ListAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        var rows = await db.Connections.AsNoTracking().OrderBy(c => c.MadeAt).ToListAsync(cancellation);
        return [.. rows.Select(c => c.ToConnection())];
    }

    public async Task<Connection?> FindAsync(TenantId organisation, Guid id, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        return (await db.Connections.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellation))?.ToConnection();
    }

    public async Task<bool> SaveAsync(Connection connection, Precondition? condition, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(connection.Organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject(connection.Id), cancellation);
        if (await db.Connections.FirstOrDefaultAsync(c => c.Id == connection.Id, cancellation) is { } row)
        {
            if (condition?.Holds(row.ToConnection().VersionNow()) == false)
            {
                return false;
            }

            row.Take(connection);
        }
        else if (condition?.Holds("") == false)
        {
            return false;
        }
        else
        {
            db.Connections.Add(ConnectionRow.Of(connection));
        }

        var isOn = await db.ConnectionAddresses.AnyAsync(c => c.Connection == connection.Id, cancellation);
        if (connection.IsOn && !isOn)
        {
            db.ConnectionAddresses.Add(new() { Connection = connection.Id, Organisation = connection.Organisation.Value });
        }

        await db.SaveChangesAsync(cancellation);
        if (!connection.IsOn && isOn)
        {
            await CloseAsync(db, connection.Id, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<bool> RemoveAsync(TenantId organisation, Guid id, Precondition condition, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject(id), cancellation);
        if (await db.Connections.FirstOrDefaultAsync(c => c.Id == id, cancellation) is not { } row || !condition.Holds(row.ToConnection().VersionNow()))
        {
            return false;
        }

        await db.Connections.Where(c => c.Id == id).ExecuteDeleteAsync(cancellation);

        await db.Links.Where(l => l.Connection == id).ExecuteDeleteAsync(cancellation);
        await CloseAsync(db, id, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<TenantId?> OrganisationOfAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.ConnectionAddresses.AsNoTracking().FirstOrDefaultAsync(c => c.Connection == id, cancellation) is { } row ? new TenantId(row.Organisation) : null;
    }

    public async Task<bool> IsUsedAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        return await db.Links.AnyAsync(l => db.ConnectionAddresses.Any(c => c.Connection == l.Connection), cancellation);
    }

    public async Task<AccountId?> AccountOfAsync(Connection connection, string subject, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(connection.Organisation, cancellation);
        return await FindAsync(db, connection, subject, cancellation);
    }

    public async Task<IReadOnlyList<(Guid Connection, AccountId Account)>> LinkedAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        return [.. (await db.Links.AsNoTracking().Select(l => new { l.Connection, l.Account }).Distinct().ToListAsync(cancellation)).Select(l => (l.Connection, new AccountId(l.Account)))];
    }

    public async Task<AccountId> LinkAsync(Connection connection, string subject, AccountId account, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(connection.Organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject(connection.Id), cancellation);
        if (await FindAsync(db, connection, subject, cancellation) is { } first)
        {
            return first;
        }

        db.Links.Add(new() { Connection = connection.Id, SubjectHash = Secret.HashOf(subject), Account = account.Value });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return account;
    }

    public async Task<bool> UnlinkAsync(TenantId organisation, Guid connection, AccountId account, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        return await db.Links.Where(l => l.Connection == connection && l.Account == account.Value).ExecuteDeleteAsync(cancellation) > 0;
    }

    private static async Task<AccountId?> FindAsync(PlatformDb db, Connection connection, string subject, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(subject);
        return await db.Links.AsNoTracking().FirstOrDefaultAsync(l => l.Connection == connection.Id && l.SubjectHash == hash, cancellation) is { } link ? new AccountId(link.Account) : null;
    }

    /// <summary>Nobody gets in by it, and whoever did is out, with every program that they let in: turning it on again brings nothing back.</summary>
    private static async Task CloseAsync(PlatformDb db, Guid id, CancellationToken cancellation)
    {
        await db.ConnectionAddresses.Where(c => c.Connection == id).ExecuteDeleteAsync(cancellation);
        await db.Sessions.Where(s => s.Connection == id).ExecuteDeleteAsync(cancellation);
        await GrantStore.EndAsync(db, g => g.Connection == id, cancellation);
    }

    private static string Subject(Guid id) => $"connection/{id}";

    private async ValueTask<PlatformDb> OpenAsync(TenantId organisation, CancellationToken cancellation) => database.Open(new(organisation, await vault.KeysOfAsync(organisation, cancellation)));
}
