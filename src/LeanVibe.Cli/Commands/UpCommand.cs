using System.CommandLine;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Factory.TierUp;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Serves the platform until it is stopped.</summary>
internal static class UpCommand
{
    public const int UsualPort = 7400;

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port on this machine; 0 takes any free one", DefaultValueFactory = _ => UsualPort };
        var runs = new Option<int>("--runs") { Description = "How many runs work at the same time, 1 or 2", DefaultValueFactory = _ => 1 };
        var idle = new Option<int>("--idle-minutes") { Description = "Stop a product that nobody uses for so long; the next request wakes it. 0 never stops", DefaultValueFactory = _ => 15 };
        var json = Shared.Json();
        runs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is not (1 or 2))
            {
                result.AddError("--runs is 1 or 2.");
            }
        });
        var command = new Command("up", "Serve the platform: site, REST API and products") { port, runs, idle, json }
            .WithExamples("leanvibe up", "leanvibe up --port 8000 --idle-minutes 60");
        command.Does((parsed, cancellation) =>
        {
            var options = new PlatformOptions
            {
                Port = parsed.GetValue(port),
                RunsAtOnce = parsed.GetValue(runs),
                IdleStop = TimeSpan.FromMinutes(parsed.GetValue(idle)),
                ResumesRuns = true,
                TiersUp = true,
            };
            return Sessions.UseAsync(
                options,
                async session =>
                {
                    var state = session.IsOwn ? "LeanVibe serves at" : "LeanVibe serves already at";
                    await Console.Out.WriteLineAsync($"{state} {session.Presence.Url}/?key={session.Presence.Key}");
                    if (session.Limits is { } limits)
                    {
                        await Console.Out.WriteLineAsync(limits.Summary);
                    }

                    if (session.IsOwn && NativeTools.Missing is { } missing)
                    {
                        await Console.Out.WriteLineAsync($"{missing.Message} {missing.Next}");
                    }

                    if (parsed.GetValue(json))
                    {
                        JsonLine.Print(new { session.Presence.Url, session.Presence.Pid, Started = session.IsOwn });
                    }

                    await Sessions.ServeAsync(session, cancellation);
                    return ExitCode.Good;
                },
                cancellation,
                here: true);
        });
        return command;
    }
}
