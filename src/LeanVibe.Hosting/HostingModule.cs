using LeanVibe.Hosting.Limits;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Releases;
using LeanVibe.Hosting.Repositories;
using LeanVibe.Hosting.Routing;
using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Lifecycle;
using LeanVibe.Platform.Usage;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Hosting;

public static class HostingModule
{
    /// <summary>Running products: processes, releases, routes, repositories.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services)
    {
        services.AddHttpForwarder();
        return services
            .AddSingleton<GitRepository>()
            .AddSingleton<GeneratedBranch>()
            .AddSingleton<OwnBranch>()
            .AddSingleton<MachineLimits>()
            .AddHostedService<LimitsStart>()
            .AddSingleton<HealthCheck>()
            .AddSingleton<ProductProcesses>()
            .AddSingleton<Traffic>()
            .AddSingleton<ProductPorts>()
            .AddSingleton<IDailyMeasure, StorageMeasure>()
            .AddSingleton<RequestRates>()
            .AddSingleton<RequestMeter>()
            .AddHostedService(s => s.GetRequiredService<RequestMeter>())
            .AddSingleton<ProductProxy>()
            .AddScoped<ReleaseFolders>()
            .AddScoped<MvpSettings>()
            .AddScoped<FactorySignIn>()
            .AddScoped<MvpPlans>()
            .AddScoped<MvpStarts>()
            .AddScoped<Handover>()
            .AddSingleton<NativeNotes>()
            .AddSingleton<MvpViews>()
            .AddSingleton<ITenantProcesses, TenantProcesses>()
            .AddSingleton<ITenantProcesses, ProductClientEnds>()
            .AddSingleton<ITenantDataOwner, ProductFiles>()
            .AddTransient<ReserveMvp>()
            .AddTransient<ListMvps>()
            .AddTransient<GetMvp>()
            .AddTransient<StartMvp>()
            .AddTransient<StopMvp>()
            .AddTransient<RollBackMvp>()
            .AddHostedService<AdoptProducts>()
            .AddHostedService<MvpRecovery>()
            .AddHostedService<Caretaker>();
    }
}
