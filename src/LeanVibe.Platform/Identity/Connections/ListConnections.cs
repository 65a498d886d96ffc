using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>The connections of the organisation of this scope.</summary>
public sealed class ListConnections(IConnectionStore connections, CurrentAccess access, CurrentTenant tenant)
{
    public async Task<Result<IReadOnlyList<Connection>>> ExecuteAsync(CancellationToken cancellation) => access.Lacks(Permission.ManageOrganisation) is { } refused
        ? refused
        : Result<IReadOnlyList<Connection>>.Of(await connections.ListAsync(tenant.Id, cancellation));

    public async Task<Result<Connection>> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        return await connections.FindAsync(tenant.Id, id, cancellation) is { } found ? found : ConnectionErrors.Unknown;
    }
}
