using System.CommandLine;
using LeanVibe.Blueprints.Changes;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Kernel;
using Spectre.Console;

namespace LeanVibe.Cli.Commands;

/// <summary>Changes a product in words: shows what would become of it, asks, and builds the next revision.</summary>
internal static class ChangeCommand
{
    public static Command Create()
    {
        var product = new Argument<string>("product") { Description = "The product's name on this platform" };
        var words = new Argument<string>("words") { Description = "What should be different" };
        var yes = new Option<bool>("--yes") { Description = "Build it without asking" };
        var shows = new Option<bool>("--show") { Description = "Only show what would change" };
        var json = Shared.Json();
        var command = new Command("change", "Change a product in words") { product, words, yes, shows, json }
            .WithExamples(
                "leanvibe change farm-row \"Add reviews with photos\"",
                "leanvibe change farm-row \"Rename boxes to crates\" --yes",
                "leanvibe change farm-row \"Remove the blog\" --show --json");
        command.Does((parsed, cancellation) => Sessions.UseAsync(
            new PlatformOptions(),
            async session =>
            {
                var (slug, wish) = (parsed.GetValue(product)!, parsed.GetValue(words)!);
                var proposal = await session.Client.ProposeChangeAsync(slug, wish, cancellation);
                Print(proposal);
                if (proposal.Hash.Length == 0 || parsed.GetValue(shows) || !(parsed.GetValue(yes) || Agrees(proposal.LosesData)))
                {
                    if (parsed.GetValue(json))
                    {
                        JsonLine.Print(proposal);
                    }

                    return ExitCode.Good;
                }

                return await RunFollowing.FollowAsync(session, await session.Client.ApplyChangeAsync(slug, wish, proposal.Hash, cancellation), false, parsed.GetValue(json), cancellation);
            },
            cancellation));
        return command;
    }

    private static void Print(Factory.Interviews.ChangeView proposal)
    {
        foreach (var change in proposal.Changes)
        {
            AnsiConsole.MarkupLineInterpolated($"{Mark(change.Effect)} {change.Sentence}");
        }

        foreach (var story in proposal.Stories)
        {
            AnsiConsole.MarkupLineInterpolated($"[grey]touches: {story}[/]");
        }

        foreach (var remark in proposal.Doubts.Concat(proposal.Findings.Select(f => $"{f.Message} {f.Mend}")))
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{remark}[/]");
        }

        if (proposal.Hash.Length == 0)
        {
            AnsiConsole.MarkupLine("These words change nothing.");
        }
    }

    private static string Mark(DataEffect effect) => effect switch
    {
        DataEffect.LosesData => "[loses data]",
        DataEffect.NeedsValue => "[needs a value]",
        DataEffect.Migrates => "[migrates]",
        _ => " ",
    };

    private static bool Agrees(bool losesData)
    {
        if (Console.IsInputRedirected)
        {
            return false;
        }

        AnsiConsole.Markup(losesData ? "Stored data would be lost. Type yes to build it: " : "Type yes to build it: ");
        return Console.In.ReadLine()?.Trim() is "y" or "yes";
    }
}
