using System.CommandLine;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Pauses, archives, deletes and restores organisations and products.</summary>
internal static class TenantCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("what") { Description = "pause: stop serving it; archive: put it away; delete: it can be restored for some days; restore: bring it back" };
        what.AcceptOnlyFromAmong("pause", "archive", "delete", "restore");
        var name = new Argument<string>("name") { Description = "The organisation's short name, or the product's; product:NAME when both go by it" };
        var json = Shared.Json();
        var command = new Command("tenant", "Pause, archive, delete or restore an organisation or a product") { what, name, json }
            .WithExamples("leanvibe tenant pause harvest-table", "leanvibe tenant restore product:harvest-table --json");
        command.Does(async (parsed, cancellation) => await Sessions.UseAsync(
            new PlatformOptions(),
            async session =>
            {
                var moved = await session.Client.MoveTenantAsync(parsed.GetValue(name)!, parsed.GetValue(what)!, cancellation);
                await Console.Out.WriteLineAsync($"{moved.Slug} is {moved.State.ToString().ToLowerInvariant()}.{(moved.ErasedAfter is { } end ? $" It can be restored until {end:yyyy-MM-dd}." : "")}");
                if (parsed.GetValue(json))
                {
                    JsonLine.Print(moved);
                }

                return ExitCode.Good;
            },
            cancellation));
        return command;
    }
}
