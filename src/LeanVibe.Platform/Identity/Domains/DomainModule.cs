using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Identity.Domains;

internal static class DomainModule
{
    /// <summary>Domains of organisations and their proof.</summary>
    public static IServiceCollection AddDomains(this IServiceCollection services) => services
        .AddSingleton<IDnsTxt, DnsTxt>()
        .AddSingleton<DomainWatch>().AddHostedService(s => s.GetRequiredService<DomainWatch>())
        .AddTransient<ClaimDomain>().AddTransient<CheckDomain>().AddTransient<GiveUpDomain>().AddTransient<ListDomains>();
}
