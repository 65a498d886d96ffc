using Microsoft.AspNetCore.Identity;

namespace HarvestTable.Platform.Identity;

/// <summary>The people who can sign in.</summary>
public sealed class Accounts(Db db, TimeProvider clock, IPasswordHasher<Account> hasher)
{
    private static readonly SqlText Columns = new("id, email, name, role, created_at");

    public Task<PageOf<Account>> ListAsync(string? search, string? role, PageRequest page, CancellationToken ct)
    {
        Sql from = $"from app_accounts where lower(name || ' ' || email) like {Like.Containing(search)} escape '\\'";
        if (role is not null)
        {
            from.Add($" and role = {role}");
        }

        return PageOf<Account>.ReadAsync(db, $"{Columns}", from, $"created_at desc, id desc", page, Read, ct);
    }

    public Task<List<Option>> OptionsAsync(string? search, CancellationToken ct) => db.ListAsync(
        $"select id, name from app_accounts where lower(name) like {Like.Containing(search)} escape '\\' order by name, id limit 50",
        static r => new Option(r.Id(), r.Text()),
        ct);

    public Task<Account?> FindAsync(Guid id, CancellationToken ct) =>
        db.FirstAsync($"select {Columns} from app_accounts where id = {id}", Read, ct);

    public Task<Account?> FindByEmailAsync(string email, CancellationToken ct) =>
        db.FirstAsync($"select {Columns} from app_accounts where email = {Normal(email)}", Read, ct);

    /// <param name="password">Null for somebody who signs in through the provider alone.</param>
    /// <exception cref="Refusal">The address has an account already.</exception>
    public async Task<Account> AddAsync(string email, string name, string? password, string role, CancellationToken ct)
    {
        var account = new Account(Guid.CreateVersion7(), Normal(email), name.Trim(), role, clock.GetUtcNow());
        if (await FindByEmailAsync(account.Email, ct) is not null)
        {
            throw Refusal.Conflict("There is already an account with this address.", "email");
        }

        var hash = password is null ? "" : hasher.HashPassword(account, password);
        await db.ExecuteAsync(
            $"""
            insert into app_accounts (id, email, name, role, created_at, password_hash)
            values ({account.Id}, {account.Email}, {account.Name}, {role}, {account.CreatedAt}, {hash})
            """,
            ct);
        return account;
    }

    /// <summary>The account, if the password is right. An unknown address takes as long as a wrong password.</summary>
    public async Task<Account?> VerifyAsync(string email, string password, CancellationToken ct)
    {
        var found = await db.FirstAsync<(Account Account, string Hash)?>(
            $"select {Columns}, password_hash from app_accounts where email = {Normal(email)}", static r => (Read(r), r.Text()), ct);
        if (found is not var (account, hash))
        {
            hasher.HashPassword(null!, password);
            return null;
        }

        return hasher.VerifyHashedPassword(account, hash, password) == PasswordVerificationResult.Failed ? null : account;
    }

    public Task<bool> HasPasswordAsync(Guid id, CancellationToken ct) => db.AnyAsync($"from app_accounts where id = {id} and password_hash <> ''", ct);

    public Task<int> RenameAsync(Guid id, string name, CancellationToken ct) =>
        db.ExecuteAsync($"update app_accounts set name = {name.Trim()} where id = {id}", ct);

    /// <exception cref="Refusal">The address has an account already.</exception>
    public async Task SetEmailAsync(Guid id, string email, CancellationToken ct)
    {
        if (await FindByEmailAsync(email, ct) is not null)
        {
            throw Refusal.Conflict("There is already an account with this address.", "email");
        }

        await db.ExecuteAsync($"update app_accounts set email = {Normal(email)} where id = {id}", ct);
    }

    public Task<int> SetRoleAsync(Guid id, string role, CancellationToken ct) =>
        db.ExecuteAsync($"update app_accounts set role = {role} where id = {id}", ct);

    /// <summary>Also signs the account out everywhere.</summary>
    public Task SetPasswordAsync(Account account, string password, CancellationToken ct) => db.TransactionAsync(
        async tx =>
        {
            var hash = hasher.HashPassword(account, password);
            await tx.ExecuteAsync($"update app_accounts set password_hash = {hash} where id = {account.Id}", ct);
            await tx.ExecuteAsync($"delete from app_sessions where account_id = {account.Id}", ct);
            await tx.ExecuteAsync($"delete from app_password_resets where account_id = {account.Id}", ct);
        },
        ct);

    private static string Normal(string email) => email.Trim().ToLowerInvariant();

    private static Account Read(RowReader r) => new(r.Id(), r.Text(), r.Text(), r.Text(), r.Time());
}
