using LeanVibe.Platform.Tenancy.Exporting;

namespace LeanVibe.Platform.Tenancy.Erasing;

/// <summary>A part of the platform that keeps something for tenants gives it away to take along, and removes it for good. Every table of tenants' rows belongs to exactly one of them; a test holds that.</summary>
public interface ITenantDataOwner
{
    /// <summary>What it keeps, as the receipt calls it, for example "runs".</summary>
    string Name { get; }

    /// <summary>The tables of tenants' rows that are its own.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>What it does not remove, and why; empty when nothing stays.</summary>
    string Keeps { get; }

    /// <summary>Writes what belongs to a product or an organisation into an archive, opened and without secrets.</summary>
    Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation);

    /// <summary>Removes what belongs to a product or an organisation. It may run twice, also when the tenant's keys are destroyed.</summary>
    /// <returns>How many rows, files or keys went.</returns>
    Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation);
}
