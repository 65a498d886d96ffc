using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>Connections of organisations and whom they have let in; the Data project has them, secrets sealed under the organisation's key.</summary>
public interface IConnectionStore
{
    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<Connection>> ListAsync(TenantId organisation, CancellationToken cancellation);

    Task<Connection?> FindAsync(TenantId organisation, Guid id, CancellationToken cancellation);

    /// <summary>Adds it, or takes the place of the one with its id.</summary>
    /// <param name="condition">In which version the one that is there may be replaced, and then it must be there; null for any.</param>
    /// <returns>False when it does not hold.</returns>
    Task<bool> SaveAsync(Connection connection, Precondition? condition, CancellationToken cancellation);

    Task SaveAsync(Connection connection, CancellationToken cancellation) => SaveAsync(connection, null, cancellation);

    /// <summary>With whom it knew. Its sessions are over.</summary>
    /// <returns>False when there is no such connection, or not in this version.</returns>
    Task<bool> RemoveAsync(TenantId organisation, Guid id, Precondition condition, CancellationToken cancellation);

    /// <summary>Whose a connection is that is turned on. It is asked before anybody is signed in, and at every request of a session that it opened.</summary>
    Task<TenantId?> OrganisationOfAsync(Guid id, CancellationToken cancellation);

    /// <summary>Whether somebody has signed in by a connection of the organisation that is on.</summary>
    Task<bool> IsUsedAsync(TenantId organisation, CancellationToken cancellation);

    /// <param name="subject">What the provider calls somebody, for ever.</param>
    Task<AccountId?> AccountOfAsync(Connection connection, string subject, CancellationToken cancellation);

    /// <summary>Whom which connections of the organisation have let in.</summary>
    Task<IReadOnlyList<(Guid Connection, AccountId Account)>> LinkedAsync(TenantId organisation, CancellationToken cancellation);

    /// <returns>The account that the subject has: of two first sign-ins at once the first counts.</returns>
    Task<AccountId> LinkAsync(Connection connection, string subject, AccountId account, CancellationToken cancellation);

    /// <summary>The next sign-in of whoever had this account by the connection is their first.</summary>
    /// <returns>False when nobody had.</returns>
    Task<bool> UnlinkAsync(TenantId organisation, Guid connection, AccountId account, CancellationToken cancellation);
}
