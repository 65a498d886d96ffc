using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Domains;

/// <summary>Which organisation claims which domains, and whose a verified one is; the Data project has it.</summary>
public interface IDomainStore
{
    /// <summary>By name.</summary>
    Task<IReadOnlyList<Domain>> ListAsync(TenantId organisation, CancellationToken cancellation);

    Task<Domain?> FindAsync(TenantId organisation, string name, CancellationToken cancellation);

    /// <returns>What is kept: the older claim where there is one.</returns>
    Task<Domain> AddAsync(Domain domain, CancellationToken cancellation);

    /// <summary>Keeps the claim, and with it whose the domain is: verified by one organisation at most.</summary>
    /// <returns>False when another organisation has verified it, or the claim is gone.</returns>
    Task<bool> SaveAsync(Domain domain, CancellationToken cancellation);

    /// <returns>False when there is no such claim.</returns>
    Task<bool> RemoveAsync(TenantId organisation, string name, CancellationToken cancellation);

    /// <summary>The organisation that has verified a domain. It is asked before anybody is signed in.</summary>
    Task<TenantId?> OwnerOfAsync(string name, CancellationToken cancellation);

    /// <summary>Everybody's verified domains, by name.</summary>
    Task<IReadOnlyList<(TenantId Organisation, string Name)>> VerifiedAsync(CancellationToken cancellation);
}
