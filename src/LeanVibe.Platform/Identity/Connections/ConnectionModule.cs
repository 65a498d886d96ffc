using LeanVibe.Platform.Identity.Connections.Oidc;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Identity.Connections;

internal static class ConnectionModule
{
    /// <summary>Single sign-on by organisations' own providers.</summary>
    public static IServiceCollection AddSignOn(this IServiceCollection services) => services
        .AddSingleton<ProviderHttp>().AddSingleton<ProviderDocuments>()
        .AddTransient<ListConnections>().AddTransient<SaveConnection>().AddTransient<FindConnection>()
        .AddTransient<ConnectionDesk>().AddTransient<BeginSignIn>().AddTransient<EndSignIn>().AddTransient<TakeRequest>().AddTransient<Admit>().AddTransient<AdmitMember>().AddTransient<PeopleDesk>()
        .AddTransient<StartOidc>().AddTransient<FinishOidc>().AddTransient<ExchangeCode>().AddTransient<CheckIdToken>().AddTransient<ReadPerson>().AddTransient<CheckProvider>();
}
