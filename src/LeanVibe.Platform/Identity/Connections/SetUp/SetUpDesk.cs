using LeanVibe.Platform.Access;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>What administrators' use cases around set-up links stand on.</summary>
public sealed class SetUpDesk(ISetUpLinks links, IConnectionStore connections, CurrentTenant tenant, ServingAddress address, TimeProvider time)
{
    internal ISetUpLinks Links => links;

    internal IConnectionStore Connections => connections;

    internal TenantId Organisation => tenant.Id;

    internal string Site => address.Site;

    internal DateTimeOffset Now => time.GetUtcNow();
}
