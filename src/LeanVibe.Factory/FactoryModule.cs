using LeanVibe.Factory.Accounts;
using LeanVibe.Factory.Approve;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Factory;

public static class FactoryModule
{
    /// <summary>The way from an idea to a live product: use cases and the stages of the pipeline.</summary>
    public static IServiceCollection AddFactory(this IServiceCollection services)
    {
        foreach (var stage in Pipeline.Outline)
        {
            services.AddSingleton(typeof(IStage), stage.Stage);
        }

        return services
            .AddSingleton<IReadOnlyList<IStage>>(s => [.. s.GetServices<IStage>()])
            .AddSingleton<DemoAccounts>()
            .AddSingleton<RunSlots>()
            .AddSingleton<RunSignals>()
            .AddSingleton<RunViews>()
            .AddTransient<RunWorker>()
            .AddTransient<StartRun>()
            .AddTransient<GetRun>()
            .AddTransient<ListRuns>()
            .AddTransient<WatchRun>()
            .AddTransient<CancelRun>()
            .AddTransient<ResumeRun>()
            .AddTransient<ApproveBlueprint>()
            .AddTransient<GetBlueprint>()
            .AddHostedService<RunRecovery>();
    }
}
