using LeanVibe.Data.Blueprints;
using LeanVibe.Data.Interviews;
using LeanVibe.Data.Mvps;
using LeanVibe.Data.Postgres;
using LeanVibe.Data.Runs;
using LeanVibe.Data.Sqlite;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Data;

public static class DataModule
{
    /// <summary>The database behind the ports of the other modules. Call it first: its start comes before theirs.</summary>
    public static IServiceCollection AddData(this IServiceCollection services) => services
        .AddSingleton(s => DatabaseAddress.Of(s.GetRequiredService<PlatformOptions>(), s.GetRequiredService<PlatformFolder>()))
        .AddSingleton(Choose)
        .AddSingleton<PlatformDbs>()
        .AddSingleton(s => new MigrateDatabase(s.GetRequiredService<IDatabase>()))
        .AddHostedService<DatabaseStart>()
        .AddSingleton<IRunStore, RunStore>()
        .AddSingleton<IBlueprintStore, BlueprintStore>()
        .AddSingleton<IMvpStore, MvpStore>()
        .AddSingleton<IInterviewStore, InterviewStore>();

    private static IDatabase Choose(IServiceProvider services) => services.GetRequiredService<DatabaseAddress>().Kind switch
    {
        DatabaseKind.Postgres => ActivatorUtilities.CreateInstance<PostgresDatabase>(services),
        _ => ActivatorUtilities.CreateInstance<SqliteDatabase>(services),
    };
}
