using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity;

/// <summary>Who is signed in, on every machine that serves this platform; the Data project has it.</summary>
public interface ISessionStore
{
    Task AddAsync(string hash, Session session, Device device, CancellationToken cancellation);

    Task<Session?> FindAsync(string hash, CancellationToken cancellation);

    Task<Session?> FindAsync(Guid id, CancellationToken cancellation);

    Task ChangeAsync(Guid id, Func<Session, Session> change, CancellationToken cancellation);

    /// <summary>The same session under another secret, proven anew: the one before opens nothing from now on.</summary>
    /// <returns>False when it is gone.</returns>
    Task<bool> RenewAsync(Guid id, string hash, DateTimeOffset provenAt, CancellationToken cancellation);

    /// <summary>Those that last, newest first.</summary>
    Task<IReadOnlyList<(Session Session, Device Device)>> ListAsync(AccountId account, CancellationToken cancellation);

    /// <summary>When each account was last seen in an organisation, to the minute, by its sessions that last there.</summary>
    Task<IReadOnlyDictionary<AccountId, DateTimeOffset>> SeenAsync(TenantId organisation, CancellationToken cancellation);

    /// <returns>False when the account has no such session.</returns>
    Task<bool> EndAsync(AccountId account, Guid id, CancellationToken cancellation);

    /// <param name="except">The one that stays.</param>
    Task<int> EndAllAsync(AccountId account, Guid? except, CancellationToken cancellation);
}
