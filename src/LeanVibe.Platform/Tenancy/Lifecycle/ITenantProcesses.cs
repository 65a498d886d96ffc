namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>What runs for a tenant: products in the Hosting project, builds in the Factory.</summary>
public interface ITenantProcesses
{
    /// <summary>Stops what must not run in the state that the tenant is in, of an organisation with all its products. Doing it again does nothing more.</summary>
    Task RestAsync(Tenant tenant, CancellationToken cancellation);
}
