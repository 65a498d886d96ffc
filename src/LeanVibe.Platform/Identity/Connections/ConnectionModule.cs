using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Identity.Connections.SetUp;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Identity.Connections;

internal static class ConnectionModule
{
    /// <summary>Single sign-on by organisations' own providers.</summary>
    public static IServiceCollection AddSignOn(this IServiceCollection services) => services
        .AddSingleton<ProviderHttp>().AddSingleton<ProviderDocuments>()
        .AddTransient<ListConnections>().AddTransient<ProviderGate>().AddTransient<SaveConnection>().AddTransient<FindConnection>()
        .AddTransient<ConnectionDesk>().AddTransient<BeginSignIn>().AddTransient<EndSignIn>().AddTransient<TakeRequest>().AddTransient<CheckSpoken>().AddTransient<FindRole>().AddTransient<Admit>().AddTransient<AdmitMember>().AddTransient<PeopleDesk>()
        .AddTransient<PreparedConnection>().AddTransient<SamlParties>().AddTransient<StartSaml>().AddTransient<TakeResponse>().AddTransient<TakeSignOut>().AddTransient<FetchMetadata>().AddTransient<RefreshMetadata>()
        .AddTransient<StartOidc>().AddTransient<FinishOidc>().AddTransient<ExchangeCode>().AddTransient<CheckIdToken>().AddTransient<ReadPerson>().AddTransient<CheckProvider>()
        .AddTransient<SetUpDesk>().AddTransient<InviteSetUp>().AddTransient<ListSetUps>().AddTransient<EndSetUp>()
        .AddTransient<OpenSetUpPlaces>().AddTransient<OpenSetUp>().AddTransient<EnterProvider>().AddTransient<ProveDomain>().AddTransient<FinishSetUp>()
        .AddTransient<TrialDesk>().AddTransient<BeginTrial>().AddTransient<EndTrial>();
}
