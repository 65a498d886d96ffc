using System.CommandLine;
using System.Diagnostics;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;
using Command = System.CommandLine.Command;

namespace LeanVibe.Cli.Commands;

/// <summary>Stops a product or, without a name, the platform that runs in the background with all its products.</summary>
internal static class StopCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public static Command Create()
    {
        var slug = new Argument<string>("product") { Description = "The product's name; without it the whole platform stops", DefaultValueFactory = _ => "" };
        var json = Shared.Json();
        var command = new Command("stop", "Stop a product, or the platform") { slug, json }.WithExamples("leanvibe stop harvest-table", "leanvibe stop");
        command.Does(async (parsed, cancellation) =>
        {
            var name = parsed.GetValue(slug)!;
            if (name.Length == 0)
            {
                return await StopPlatformAsync(parsed.GetValue(json), cancellation);
            }

            return await Sessions.UseAsync(
                new PlatformOptions(),
                async session =>
                {
                    var product = await session.Client.StopProductAsync(name, cancellation);
                    await Console.Out.WriteLineAsync($"{product.Slug} is stopped.");
                    if (parsed.GetValue(json))
                    {
                        JsonLine.Print(product);
                    }

                    return ExitCode.Good;
                },
                cancellation);
        });
        return command;
    }

    private static async Task<int> StopPlatformAsync(bool json, CancellationToken cancellation)
    {
        var running = Presence.Find(new PlatformFolder(new()));
        if (running is not null)
        {
            Signals.Ask(running.Pid);
            var asked = Stopwatch.GetTimestamp();
            while (new ProcessIdentity(running.Pid, running.StartTicks).IsAlive)
            {
                if (Stopwatch.GetElapsedTime(asked) > Patience)
                {
                    return Handled.Say(new("does-not-stop", $"The platform (process {running.Pid}) does not stop.", ErrorKind.Failed, "End that process."));
                }

                await Task.Delay(50, cancellation);
            }
        }

        await Console.Out.WriteLineAsync(running is null ? "No platform is running." : "The platform is stopped.");
        if (json)
        {
            JsonLine.Print(new { Stopped = running is not null });
        }

        return ExitCode.Good;
    }
}
