namespace LeanVibe.Platform.Identity;

/// <summary>Accounts; the Data project has them.</summary>
public interface IAccountStore
{
    /// <summary>Gives the account its key and keeps both parts. Killed in between, doing it again finishes it.</summary>
    /// <returns>False when the address has an account.</returns>
    Task<bool> AddAsync(Account account, Person person, CancellationToken cancellation);

    Task<Account?> FindAsync(AccountId id, CancellationToken cancellation);

    Task<Account?> FindAsync(string emailHash, CancellationToken cancellation);

    Task<Account?> ChangeAsync(AccountId id, Func<Account, Account> change, CancellationToken cancellation);

    /// <summary>The account is found by another address from now on; what the person is called stands in <see cref="ChangePersonAsync"/>.</summary>
    /// <returns>False when that address has an account.</returns>
    Task<bool> MoveAsync(AccountId id, string emailHash, CancellationToken cancellation);

    Task<Person> PersonOfAsync(AccountId id, CancellationToken cancellation);

    Task<Person> ChangePersonAsync(AccountId id, Func<Person, Person> change, CancellationToken cancellation);
}

/// <summary>Secrets of the whole platform for its accounts: they index addresses and seal links. The Data project has them, wrapped by the master key.</summary>
public interface IIdentitySecrets
{
    /// <returns>32 bytes, always the same for a purpose.</returns>
    ValueTask<byte[]> DeriveAsync(string purpose, CancellationToken cancellation);
}
