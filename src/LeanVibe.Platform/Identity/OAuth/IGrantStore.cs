using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>What people let clients do; the Data project has it, beside the tokens that hang on it.</summary>
public interface IGrantStore
{
    Task AddAsync(Grant grant, CancellationToken cancellation);

    Task<Grant?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>Those that last, newest first.</summary>
    Task<IReadOnlyList<Grant>> ListAsync(AccountId account, CancellationToken cancellation);

    /// <summary>Those that last in an organisation, newest first.</summary>
    Task<IReadOnlyList<Grant>> ListAsync(TenantId organisation, CancellationToken cancellation);

    /// <returns>False when the account has no such grant.</returns>
    Task<bool> EndAsync(AccountId account, Guid id, CancellationToken cancellation);

    Task<int> EndAllAsync(AccountId account, CancellationToken cancellation);

    /// <summary>Whether a token is there and neither used up nor revoked.</summary>
    Task<bool> HoldsAsync(Guid token, CancellationToken cancellation);
}
