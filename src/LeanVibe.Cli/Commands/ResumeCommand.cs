using System.CommandLine;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Goes on with a run that a crash, Ctrl-C or a failure stopped.</summary>
internal static class ResumeCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("run") { Description = "A run's id or a product's name; without it the latest run that is not done", DefaultValueFactory = _ => "" };
        var exits = new Option<bool>("--exit") { Description = "Stop the product again and end" };
        var json = Shared.Json();
        var command = new Command("resume", "Go on with a run where it stopped") { name, exits, json }.WithExamples("leanvibe resume", "leanvibe resume harvest-table --exit");
        command.Does((parsed, cancellation) => Sessions.UseAsync(
            new PlatformOptions(),
            async session =>
            {
                var wanted = parsed.GetValue(name)!;
                var runs = await session.Client.RunsAsync(cancellation);
                var run = runs.FirstOrDefault(r => wanted.Length == 0 ? r.State is not (RunState.Passed or RunState.Waiting) : r.Id == wanted || r.Slug == wanted);
                if (run is null)
                {
                    return Handled.Say(new("nothing-to-resume", wanted.Length == 0 ? "Every run is done." : $"There is no run '{wanted}'.", ErrorKind.NotFound, "See 'leanvibe list'."));
                }

                var since = TimeProvider.System.GetUtcNow().AddMilliseconds(-1);
                run = await session.Client.ResumeRunAsync(run.Id, cancellation);
                return await RunFollowing.FollowAsync(session, run, parsed.GetValue(exits), parsed.GetValue(json), cancellation, since);
            },
            cancellation));
        return command;
    }
}
