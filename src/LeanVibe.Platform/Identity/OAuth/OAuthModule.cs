using LeanVibe.Platform.Identity.OAuth.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Identity.OAuth;

internal static class OAuthModule
{
    /// <summary>The platform as an authorisation server: who may let which program in, and whether that still holds.</summary>
    public static IServiceCollection AddOAuth(this IServiceCollection services) => services
        .AddSingleton<ServerKeys>().AddHostedService<ServerKeyWatch>()
        .AddTransient<MakeClient>().AddTransient<ListClients>().AddTransient<EndClient>().AddTransient<ProductClients>()
        .AddTransient<Applicants>().AddTransient<LetIn>().AddTransient<OwnGrants>()
        .AddTransient<HoldGrant>().AddTransient<AccessHolders>().AddTransient<CheckAccessToken>();
}
