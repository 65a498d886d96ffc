using System.CommandLine;
using LeanVibe.Cli.Logins;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Idea or Blueprint to a live product. It approves by itself and says so.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var idea = new Argument<string>("idea") { Description = "What to build, in a sentence or more, or the name of a Blueprint or JDL file", DefaultValueFactory = _ => "" };
        idea.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && word.StartsWith('-') && !word.Contains(' '))
            {
                result.AddError($"There is no option '{word}'.");
            }
        });
        var blueprint = new Option<FileInfo?>("--blueprint") { Description = "Build this Blueprint or JDL file instead of an idea" };
        var product = new Option<string>("--product") { Description = "Make it the next revision of this product; its data and your changes stay", DefaultValueFactory = _ => "" };
        var exits = new Option<bool>("--exit") { Description = "Stop the product again and end" };
        var detach = new Option<bool>("--detach") { Description = "Leave the product running in the background and end" };
        var json = Shared.Json();
        var command = new Command("build", "Build an idea into a tested, running product") { idea, blueprint, product, exits, detach, json }
            .WithExamples(
                "leanvibe build \"A booking site for a yoga studio: members book classes, teachers set times\"",
                "leanvibe build --blueprint blueprint.json --exit --json",
                "leanvibe build app.jdl",
                "leanvibe build --blueprint blueprint.json --product harvest-table",
                "leanvibe build \"...\" --detach");
        command.Does(async (parsed, cancellation) =>
        {
            var (words, file) = (parsed.GetValue(idea)!, parsed.GetValue(blueprint));
            if (file is null && BlueprintFile.IsNamed(words))
            {
                (words, file) = ("", new FileInfo(words));
            }

            if (words.Trim().Length == 0 == file is null)
            {
                return Handled.Say(new("idea-or-blueprint", "Give an idea or --blueprint with a file, one of them.", ErrorKind.Invalid, "See 'leanvibe build --help'."));
            }

            var content = "";
            if (file is not null && !BlueprintFile.TryRead(file, out content))
            {
                return ExitCode.Usage;
            }

            var options = new PlatformOptions();
            if (parsed.GetValue(detach) && new LoginFile(new(options)).Read() is null)
            {
                await BackgroundPlatform.EnsureAsync(options, cancellation);
            }

            return await Sessions.UseAsync(
                options,
                async session => await RunFollowing.FollowAsync(
                    session,
                    await session.Client.StartRunAsync(words, content, approves: true, cancellation, parsed.GetValue(product)!),
                    parsed.GetValue(exits),
                    parsed.GetValue(json),
                    cancellation),
                cancellation);
        });
        return command;
    }
}
