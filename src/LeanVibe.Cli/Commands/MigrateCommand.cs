using System.CommandLine;
using LeanVibe.Cli.Output;
using LeanVibe.Data;
using LeanVibe.Platform;
using LeanVibe.Platform.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Cli.Commands;

/// <summary>Makes or updates the platform's tables; on PostgreSQL as their owner, who is not the role that serves.</summary>
internal static class MigrateCommand
{
    public const string OwnerVariable = "LEANVIBE_DATABASE_OWNER";

    public static Command Create()
    {
        var json = Shared.Json();
        var command = new Command("migrate", "Make or update the platform's tables, in SQLite or PostgreSQL") { json }
            .WithExamples("leanvibe migrate", "LEANVIBE_DATABASE='Host=db;Database=leanvibe;Username=leanvibe_app;Password=...' LEANVIBE_DATABASE_OWNER='Host=db;Database=leanvibe;Username=leanvibe_owner;Password=...' leanvibe migrate");
        command.Does(async (parsed, cancellation) =>
        {
            await using var services = new ServiceCollection().AddData().AddPlatform(new PlatformOptions()).BuildServiceProvider();
            var done = await services.GetRequiredService<MigrateDatabase>().ExecuteAsync(Environment.GetEnvironmentVariable(OwnerVariable) ?? "", cancellation);
            await Console.Out.WriteLineAsync(done.Count == 0 ? "The tables are up to date." : $"Done: {string.Join(", ", done)}.");
            if (parsed.GetValue(json))
            {
                JsonLine.Print(new { Done = done });
            }

            return ExitCode.Good;
        });
        return command;
    }
}
