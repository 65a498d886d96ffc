using LeanVibe.Factory.Accounts;
using LeanVibe.Factory.Approve;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Figures;
using LeanVibe.Factory.Build;
using LeanVibe.Factory.Gates;
using LeanVibe.Factory.Gates.Boots;
using LeanVibe.Factory.Gates.Browsing;
using LeanVibe.Factory.Gates.Conformance;
using LeanVibe.Factory.Gates.Screens;
using LeanVibe.Factory.Gates.Secrets;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Interviews.Market;
using LeanVibe.Factory.Interviews.Models;
using LeanVibe.Factory.Previews;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Test;
using LeanVibe.Factory.TierUp;
using LeanVibe.Platform.Tenancy.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeanVibe.Factory;

public static class FactoryModule
{
    /// <summary>The way from an idea to a live product: use cases and the stages of the pipeline.</summary>
    public static IServiceCollection AddFactory(this IServiceCollection services)
    {
        foreach (var stage in Pipeline.Outline)
        {
            services.AddScoped(typeof(IStage), stage.Stage);
        }

        services.TryAddSingleton<INativeCompiler, NativeCompiler>();
        services.AddSingleton(_ => WebSearchOptions.FromEnvironment());
        services.AddHttpClient<IMarketSearch, WebSearch>();
        services.AddModels(ModelOptions.FromEnvironment());
        return services
            .AddScoped<IReadOnlyList<IStage>>(s => [.. s.GetServices<IStage>()])
            .AddSingleton<DemoAccounts>()
            .AddSingleton<NodeModules>()
            .AddSingleton<ServerBuild>()
            .AddSingleton<WebBuild>()
            .AddSingleton<ServerTests>()
            .AddSingleton<WebTests>()
            .AddSingleton<PreviewHost>()
            .AddSingleton<Chromium>()
            .AddSingleton<BootsGate>()
            .AddSingleton<ContractGate>()
            .AddSingleton<ScreensGate>()
            .AddSingleton<SecretsGate>()
            .AddSingleton<GateList>()
            .AddSingleton<MachineCheck>()
            .AddSingleton<RunSlots>()
            .AddSingleton<RunSignals>()
            .AddSingleton<ITenantProcesses, TenantRuns>()
            .AddScoped<RunViews>()
            .AddScoped<RunEnds>()
            .AddTransient<RunWorker>()
            .AddTransient<RunClock>()
            .AddTransient<BuildPlaces>()
            .AddTransient<StartRun>()
            .AddTransient<GetRun>()
            .AddTransient<ListRuns>()
            .AddTransient<WatchRun>()
            .AddTransient<CancelRun>()
            .AddTransient<ResumeRun>()
            .AddTransient<ApproveBlueprint>()
            .AddTransient<ModelBudget>()
            .AddTransient<ReadPlatform>()
            .AddTransient<StartInterview>()
            .AddTransient<TakeTurn>()
            .AddTransient<GetInterview>()
            .AddTransient<ListInterviews>()
            .AddTransient<BuildInterview>()
            .AddTransient<ProductWords>()
            .AddTransient<ResearchMarket>()
            .AddTransient<ProposeChange>()
            .AddTransient<ApplyChange>()
            .AddTransient<GetBlueprint>()
            .AddSingleton<NativeQueue>()
            .AddSingleton<NativeGates>()
            .AddScoped<NativeMaking>()
            .AddScoped<NativeUpgrade>()
            .AddSingleton<NativeCourse>()
            .AddHostedService<RunRecovery>()
            .AddHostedService<TierUpWorker>();
    }
}
