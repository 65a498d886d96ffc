using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>Takes a program away, and everything that it was given; it gets nothing at its next request. To shut a door no fresh proof is asked.</summary>
public sealed class EndClient(IClientStore clients, CurrentAccess access, CurrentTenant tenant, IdentityTrail trail)
{
    public async Task<Result<bool>> ExecuteAsync(string id, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageTokens) is { } refused)
        {
            return refused;
        }

        if (!await clients.EndAsync(tenant.Id, id, cancellation))
        {
            return OAuthErrors.ClientUnknown;
        }

        await trail.OfOrganisationAsync(tenant.Id, new("client.end", id), cancellation);
        return true;
    }
}
