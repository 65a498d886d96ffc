using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Tokens;

/// <summary>Takes a token back; it opens nothing from the next request on. To shut a door no fresh proof is asked.</summary>
public sealed class EndToken(IAccessTokens tokens, ListTokens list, CurrentAccess access, CurrentTenant tenant, IdentityTrail trail)
{
    public async Task<Result<bool>> ExecuteAsync(Guid id, CancellationToken cancellation) => access.Lacks(Permission.ManageTokens) is { } refused ? refused : await EndAsync(id, cancellation);

    public async Task<Result<bool>> OwnAsync(Guid id, CancellationToken cancellation)
    {
        var own = await list.OwnAsync(cancellation);
        return !own.Succeeded ? own.Error : own.Value.Any(t => t.Id == id) ? await EndAsync(id, cancellation) : TokenErrors.Unknown;
    }

    private async Task<Result<bool>> EndAsync(Guid id, CancellationToken cancellation)
    {
        if (!await tokens.EndAsync(tenant.Id, id, cancellation))
        {
            return TokenErrors.Unknown;
        }

        await trail.OfOrganisationAsync(tenant.Id, new("token.end", id.ToString("D")), cancellation);
        return true;
    }
}
