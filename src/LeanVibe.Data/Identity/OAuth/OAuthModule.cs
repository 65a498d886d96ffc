using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.OAuth.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Data.Identity.OAuth;

internal static class OAuthModule
{
    /// <summary>What the authorisation server keeps: by our own ports for our use cases, by OpenIddict's for its protocol.</summary>
    public static IServiceCollection AddOAuthStores(this IServiceCollection services)
    {
        services.AddSingleton<IClientStore, ClientStore>().AddSingleton<IGrantStore, GrantStore>().AddSingleton<IServerKeyStore, ServerKeyStore>();
        // What it remembers, it remembers for one request.
        services.AddOpenIddict().AddCore(core => core
            .SetDefaultApplicationEntity<Client>().ReplaceApplicationStore<Client, OpenIddictClients>().ReplaceApplicationManager<Client, ClientManager>()
            .SetDefaultAuthorizationEntity<GrantRow>().ReplaceAuthorizationStore<GrantRow, OpenIddictGrants>()
            .SetDefaultScopeEntity<KeptScope>().ReplaceScopeStore<KeptScope, OpenIddictScopes>()
            .SetDefaultTokenEntity<IssuedTokenRow>().ReplaceTokenStore<IssuedTokenRow, OpenIddictTokens>());
        return services;
    }
}
