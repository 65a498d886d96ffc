using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Policies;

/// <summary>Policies of organisations; the Data project has them. They are asked before a request has a tenant.</summary>
public interface IPolicyStore
{
    /// <returns><see cref="OrganisationPolicy.None"/> for an organisation that never made one.</returns>
    Task<OrganisationPolicy> FindAsync(TenantId organisation, CancellationToken cancellation);

    /// <returns>False when the condition does not hold.</returns>
    Task<bool> SaveAsync(TenantId organisation, OrganisationPolicy policy, Precondition condition, CancellationToken cancellation);
}
