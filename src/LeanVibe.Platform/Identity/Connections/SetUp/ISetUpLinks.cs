using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>Set-up links of organisations; the Data project has them: hashes and ids beside the accounts, what was tried sealed in the organisation.</summary>
public interface ISetUpLinks
{
    /// <summary>Ends those of the same connection that are open.</summary>
    Task AddAsync(string hash, SetUpLink link, CancellationToken cancellation);

    Task<SetUpLink?> FindAsync(string hash, CancellationToken cancellation);

    /// <summary>The one that is open for a connection, which is not turned on yet.</summary>
    Task<SetUpLink?> OpenForAsync(Guid connection, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<SetUpLink>> ListAsync(TenantId organisation, CancellationToken cancellation);

    /// <returns>False when it is not open any more.</returns>
    Task<bool> CloseAsync(TenantId organisation, Guid id, SetUpState state, CancellationToken cancellation);

    Task KeepAsync(SetUpLink link, Trial trial, CancellationToken cancellation);
}
