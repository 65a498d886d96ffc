namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>What runs for a tenant; the Hosting project has it.</summary>
public interface ITenantProcesses
{
    /// <summary>Stops the process of a product, or of every product of an organisation, that is not active. Doing it again does nothing more.</summary>
    Task RestAsync(Tenant tenant, CancellationToken cancellation);
}
