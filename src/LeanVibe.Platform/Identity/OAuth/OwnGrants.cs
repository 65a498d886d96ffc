using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>The programs that a person let in, and their end.</summary>
public sealed class OwnGrants(IGrantStore grants, IClientStore clients, CurrentAccess access, IdentityTrail trail)
{
    public async Task<Result<IReadOnlyList<GrantView>>> ListAsync(CancellationToken cancellation)
    {
        if (access.Account is not { } account)
        {
            return IdentityErrors.NotSignedIn;
        }

        List<GrantView> views = [];
        foreach (var grant in await grants.ListAsync(account, cancellation))
        {
            var name = (await clients.FindAsync(grant.Client, cancellation))?.Name ?? grant.Client;
            views.Add(new(grant.Id, name, [.. grant.Scope.Order()], grant.GivenAt));
        }

        return Result<IReadOnlyList<GrantView>>.Of(views);
    }

    public async Task<Result<bool>> EndAsync(Guid id, CancellationToken cancellation)
    {
        if (access.Account is not { } account)
        {
            return IdentityErrors.NotSignedIn;
        }

        if (!await grants.EndAsync(account, id, cancellation))
        {
            return OAuthErrors.GrantUnknown;
        }

        await trail.OfAccountAsync(account, new("oauth.end", id.ToString("D")) { Reason = "revoked" }, cancellation);
        return true;
    }
}

/// <param name="Program">What the program is called.</param>
public sealed record GrantView(Guid Id, string Program, IReadOnlyList<Permission> Scope, DateTimeOffset GivenAt);
