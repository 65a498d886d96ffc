using LeanVibe.Data.Blueprints;
using LeanVibe.Data.Mvps;
using LeanVibe.Data.Runs;
using LeanVibe.Data.Sqlite;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Data;

public static class DataModule
{
    /// <summary>The embedded database behind the ports of the other modules. Call it first: its start comes before theirs.</summary>
    public static IServiceCollection AddData(this IServiceCollection services) => services
        .AddDbContextFactory<PlatformDb>((provider, db) => db.UseSqlite($"Data Source={provider.GetRequiredService<PlatformFolder>().Database};Default Timeout=30"))
        .AddHostedService<DatabaseStart>()
        .AddSingleton<IRunStore, RunStore>()
        .AddSingleton<IBlueprintStore, BlueprintStore>()
        .AddSingleton<IMvpStore, MvpStore>();
}
