using LeanVibe.Platform.Logging;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Tenancy.Erasing;

internal static class ErasingModule
{
    /// <summary>The end of products and organisations, and what they take along. What keeps something for them is registered by each module as an <see cref="ITenantDataOwner"/>.</summary>
    public static IServiceCollection AddErasing(this IServiceCollection services) => services
        .AddHostedService<KeepErased>()
        .AddTransient<ITenantDataOwner, LogData>()
        .AddSingleton<IErasureScan, FileScan>()
        .AddSingleton<ErasureReceipts>()
        .AddTransient<ErasureSteps>()
        .AddTransient<EraseTenant>()
        .AddTransient<ExportDesk>()
        .AddTransient<ExportTenant>();
}
