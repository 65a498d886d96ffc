using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Tenants;

/// <summary>A tenant with what the use cases ask for by name.</summary>
/// <param name="Product">The slug of its product.</param>
internal sealed record Resident(TenantId Id, string Product, IReadOnlyList<RunId> Runs)
{
    public RunId Run(int pick) => Runs[pick % Runs.Count];
}
