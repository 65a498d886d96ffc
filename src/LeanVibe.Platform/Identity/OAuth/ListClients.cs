using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>The programs that an organisation registered.</summary>
public sealed class ListClients(IClientStore clients, CurrentAccess access, CurrentTenant tenant)
{
    public async Task<Result<IReadOnlyList<ClientView>>> ExecuteAsync(CancellationToken cancellation) => access.Lacks(Permission.ManageTokens) is { } refused
        ? refused
        : Result<IReadOnlyList<ClientView>>.Of([.. (await clients.ListAsync(tenant.Id, cancellation)).Select(ClientView.Of)]);
}
