using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>Registered clients; the Data project has them.</summary>
public interface IClientStore
{
    /// <returns>False when the organisation has as many already.</returns>
    Task<bool> AddAsync(Client client, int most, CancellationToken cancellation);

    Task<Client?> FindAsync(string id, CancellationToken cancellation);

    Task<IReadOnlyList<Client>> ListAsync(TenantId organisation, CancellationToken cancellation);

    /// <summary>Its name and where it leads back to; what it holds stays.</summary>
    Task ChangeAsync(Client client, CancellationToken cancellation);

    /// <summary>With everything that it holds.</summary>
    /// <returns>False when the organisation has no such client.</returns>
    Task<bool> EndAsync(TenantId organisation, string id, CancellationToken cancellation);
}
