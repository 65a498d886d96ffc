using System.Data.Common;
using System.Text.Json;
using LeanVibe.Data.Keys;
using LeanVibe.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class AccountStore(IDatabase database, TenantVault vault) : IAccountStore
{
    public async Task<bool> AddAsync(Account account, Person person, CancellationToken cancellation)
    {
        if (await FindAsync(account.EmailHash, cancellation) is not null)
        {
            return false;
        }

        await vault.MintAsync(account.Id.Space, cancellation);
        await using var db = await OpenAsync(account.Id, cancellation);
        await using var transaction = await db.BeginChangeAsync($"account/{account.Id}", cancellation);
        db.Accounts.Add(AccountRow.Of(account));
        db.People.Add(new() { Account = account.Id.Value, Content = JsonSerializer.Serialize(person, RowJson.Options) });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The index over addresses let somebody else be first.
            return false;
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<Account?> FindAsync(AccountId id, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id.Value, cancellation))?.ToAccount();
    }

    public async Task<Account?> FindAsync(string emailHash, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.EmailHash == emailHash, cancellation))?.ToAccount();
    }

    public async Task<Account?> ChangeAsync(AccountId id, Func<Account, Account> change, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync($"account/{id}", cancellation);
        if (await db.Accounts.FirstOrDefaultAsync(a => a.Id == id.Value, cancellation) is not { } row)
        {
            return null;
        }

        var changed = change(row.ToAccount());
        row.Take(changed);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    public async Task<bool> MoveAsync(AccountId id, string emailHash, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        try
        {
            return await db.Accounts.Where(a => a.Id == id.Value).ExecuteUpdateAsync(set => set.SetProperty(a => a.EmailHash, emailHash), cancellation) == 1;
        }
        catch (DbException)
        {
            // The index over addresses: somebody has it.
            return false;
        }
    }

    public async Task<Person> PersonOfAsync(AccountId id, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(id, cancellation);
        return Read(await db.People.AsNoTracking().SingleAsync(p => p.Account == id.Value, cancellation));
    }

    public async Task<Person> ChangePersonAsync(AccountId id, Func<Person, Person> change, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(id, cancellation);
        await using var transaction = await db.BeginChangeAsync($"person/{id}", cancellation);
        var row = await db.People.SingleAsync(p => p.Account == id.Value, cancellation);
        var changed = change(Read(row));
        row.Content = JsonSerializer.Serialize(changed, RowJson.Options);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    private async ValueTask<PlatformDb> OpenAsync(AccountId id, CancellationToken cancellation) => database.Open(new(id.Space, await vault.KeysOfAsync(id.Space, cancellation)));

    private static Person Read(PersonRow row) => JsonSerializer.Deserialize<Person>(row.Content, RowJson.Options)!;
}
