using System.Collections.Immutable;
using System.Security.Claims;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.OAuth;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace LeanVibe.Web.OAuth;

/// <summary>What a token says. Names and addresses stand in identity tokens alone, which only the program that asked reads.</summary>
internal static class Tickets
{
    public static async Task<ClaimsPrincipal> ForAsync(Grant grant, ImmutableArray<string> asked, IAccountStore accounts, ServingAddress address, CancellationToken cancellation)
    {
        var person = await accounts.PersonOfAsync(grant.Account, cancellation);
        var identity = New();
        identity.SetClaim(Claims.Subject, grant.Account.ToString()).SetClaim(Claims.Name, person.Name).SetClaim(Claims.Email, person.Email).SetClaim(Claims.EmailVerified, true);
        identity.SetScopes(asked.Where(scope => ScopeNames.Read([scope]).All(grant.Scope.Contains)));
        identity.SetAuthorizationId(grant.Id.ToString("D"));
        if (grant.Scope.Count > 0)
        {
            identity.SetResources(OAuthAddresses.ApiAt(address.Site));
        }

        identity.SetDestinations(claim => claim.Type switch
        {
            Claims.Name when identity.HasScope(Scopes.Profile) => [Destinations.IdentityToken],
            Claims.Email or Claims.EmailVerified when identity.HasScope(Scopes.Email) => [Destinations.IdentityToken],
            Claims.Subject => [Destinations.AccessToken, Destinations.IdentityToken],
            _ => [],
        });
        return new(identity);
    }

    public static ClaimsPrincipal ForService(Client client, ImmutableArray<string> asked, ServingAddress address)
    {
        var identity = New();
        identity.SetClaim(Claims.Subject, client.Id);
        identity.SetScopes(asked.Where(scope => ScopeNames.Read([scope]).Any(client.Scope.Contains)));
        identity.SetResources(OAuthAddresses.ApiAt(address.Site));
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return new(identity);
    }

    private static ClaimsIdentity New() => new("oauth", Claims.Name, Claims.Role);
}
