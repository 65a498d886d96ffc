using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Hosting;

public static class HostingModule
{
    /// <summary>Running products: processes, releases, routes, repositories.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services) => services
        .AddSingleton<GitRepository>()
        .AddSingleton<MvpViews>()
        .AddTransient<ListMvps>()
        .AddTransient<GetMvp>()
        .AddTransient<StartMvp>()
        .AddTransient<StopMvp>()
        .AddTransient<RollBackMvp>();
}
