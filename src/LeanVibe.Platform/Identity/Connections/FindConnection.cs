using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>Which provider signs somebody in, by the domain of their address alone: whether anybody has that address is neither asked nor said.</summary>
public sealed class FindConnection(IDomainStore domains, IConnectionStore connections, Guarded guarded)
{
    public async Task<Result<Guid>> ExecuteAsync(string email, CancellationToken cancellation)
    {
        if (!EmailAddress.IsValid(email))
        {
            return IdentityErrors.EmailInvalid;
        }

        if (!await guarded.LetsPassAsync("find-connection", cancellation))
        {
            return IdentityErrors.TooOften;
        }

        var organisation = await domains.OwnerOfAsync(DomainName.Of(email), cancellation);
        var found = organisation is { } owner ? (await connections.ListAsync(owner, cancellation)).FirstOrDefault(c => c.IsOn) : null;
        return found is null
            ? new Error("connection-none", "No organisation here signs in with addresses of this domain.", ErrorKind.NotFound, "See whether the address is right, or sign in with a password.")
            : found.Id;
    }
}
