using System.CommandLine;
using LeanVibe.Cli.Output;
using LeanVibe.Data;
using LeanVibe.Platform;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Cli.Commands;

/// <summary>Checks the audit trail against its signed roots, with or without a running platform.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var json = Shared.Json();
        var what = new Argument<string>("what") { Description = "verify: recompute every tenant's chain and compare it with the signed roots" };
        what.AcceptOnlyFromAmong("verify");
        var command = new Command("audit", "Check the audit trail") { what, json }.WithExamples("leanvibe audit verify", "leanvibe audit verify --json");
        command.Does(async (parsed, cancellation) =>
        {
            await using var services = new ServiceCollection().AddData().AddPlatform(new PlatformOptions()).BuildServiceProvider();
            await services.GetRequiredService<MigrateDatabase>().CheckAsync(cancellation);
            var verdict = await services.GetRequiredService<VerifyAudit>().ExecuteAsync(cancellation);
            foreach (var problem in verdict.Problems)
            {
                await Console.Error.WriteLineAsync(problem);
            }

            await Console.Out.WriteLineAsync($"{verdict.Entries} entries of {verdict.Tenants} tenants, {verdict.Roots} signed roots: {(verdict.Problems.Count == 0 ? "genuine" : "NOT genuine")}.");
            if (parsed.GetValue(json))
            {
                JsonLine.Print(verdict);
            }

            return verdict.Problems.Count == 0 ? ExitCode.Good : ExitCode.Failed;
        });
        return command;
    }
}
