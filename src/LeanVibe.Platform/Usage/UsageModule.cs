using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Usage;

internal static class UsageModule
{
    /// <summary>Measuring what tenants use, and reading it.</summary>
    public static IServiceCollection AddUsage(this IServiceCollection services) => services
        .AddSingleton<IDailyMeasure, SeatMeasure>()
        .AddSingleton<DailyMeter>()
        .AddHostedService(s => s.GetRequiredService<DailyMeter>())
        .AddTransient<ReadUsage>();
}
