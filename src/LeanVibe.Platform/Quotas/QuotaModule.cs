using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeanVibe.Platform.Quotas;

internal static class QuotaModule
{
    /// <summary>Limits of tenants: what they are, how they stand, who changes them.</summary>
    public static IServiceCollection AddQuotas(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => QuotaDefaults.FromEnvironment());
        return services.AddSingleton<QuotaBook>().AddTransient<ReadQuotas>().AddTransient<ReadPressure>().AddTransient<SetQuota>();
    }
}
