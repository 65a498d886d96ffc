using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

internal static class LifecycleModule
{
    /// <summary>States of products and organisations, and the ways between them.</summary>
    public static IServiceCollection AddLifecycle(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => LifecycleOptions.FromEnvironment());
        return services
            .AddSingleton<ProductStanding>()
            .AddSingleton<BrokenOff>()
            .AddTransient<OwnersNotice>()
            .AddTransient<FinishMove>()
            .AddTransient<MoveTenant>()
            .AddTransient<MoveProduct>()
            .AddTransient<OwnedOrganisation>().AddTransient<MoveOrganisation>()
            .AddTransient<OperateTenant>();
    }
}
