using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Tokens;

/// <summary>Tokens that programs send; only their hashes are kept. The Data project has it.</summary>
public interface IAccessTokens
{
    /// <param name="most">How many of its kind that last there may be afterwards: of a personal one those of its person, else those of the organisation.</param>
    /// <returns>False when there are as many already.</returns>
    Task<bool> AddAsync(string hash, TokenGrant grant, int most, CancellationToken cancellation);

    Task<TokenGrant?> FindAsync(string hash, CancellationToken cancellation);

    /// <summary>All of an organisation, also those that have run out, newest first.</summary>
    Task<IReadOnlyList<TokenGrant>> ListAsync(TenantId tenant, CancellationToken cancellation);

    Task UsedAsync(string hash, DateTimeOffset at, CancellationToken cancellation);

    /// <returns>False when the organisation has no such token.</returns>
    Task<bool> EndAsync(TenantId tenant, Guid id, CancellationToken cancellation);
}
