using System.CommandLine;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Talks an idea through, one question at a time, until it is enough to build.</summary>
internal static class InterviewCommand
{
    public static Command Create()
    {
        var idea = new Argument<string>("idea") { Description = "The idea in your own words", DefaultValueFactory = _ => "" };
        var resume = new Option<string?>("--resume") { Description = "Go on with this interview" };
        var builds = new Option<bool>("--build") { Description = "Build it at the end without asking" };
        var json = Shared.Json();
        var command = new Command("interview", "Talk an idea through until it is enough to build") { idea, resume, builds, json }
            .WithExamples(
                "leanvibe interview \"A library of tools for a neighbourhood\"",
                "leanvibe interview --resume 0198c0de-0000-7000-8000-000000000000",
                "printf 'members\\nno\\n' | leanvibe interview \"A tool library\" --json");
        command.Does((parsed, cancellation) => Sessions.UseAsync(
            new PlatformOptions(),
            async session =>
            {
                var talk = new InterviewTalk(session.Client, cancellation);
                var view = parsed.GetValue(resume) is { Length: > 0 } id
                    ? await session.Client.InterviewAsync(id, cancellation)
                    : await session.Client.StartInterviewAsync(parsed.GetValue(idea)!, cancellation);
                view = await talk.HoldAsync(view);
                var run = view.CanBuild && InterviewTalk.Approves(view, parsed.GetValue(builds))
                    ? await session.Client.BuildInterviewAsync(view.Id, view.BlueprintHash, cancellation)
                    : null;
                if (run is not null)
                {
                    return await RunFollowing.FollowAsync(session, run, false, parsed.GetValue(json), cancellation);
                }

                await Console.Out.WriteLineAsync($"Saved. Go on with: leanvibe interview --resume {view.Id}");
                if (parsed.GetValue(json))
                {
                    JsonLine.Print(view);
                }

                return ExitCode.Good;
            },
            cancellation));
        return command;
    }
}
