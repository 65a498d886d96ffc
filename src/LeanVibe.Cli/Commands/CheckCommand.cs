using System.CommandLine;
using LeanVibe.Cli.Output;

namespace LeanVibe.Cli.Commands;

/// <summary>Checks a Blueprint file like a compiler.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = BlueprintFile.Help };
        var json = Shared.Json();
        var command = new Command("check", "Check a Blueprint and list every finding") { file, json }
            .WithExamples("leanvibe check blueprint.json", "leanvibe check blueprint.json --json", "leanvibe check app.jdl");
        command.Does(async (parsed, cancellation) =>
        {
            if (BlueprintFile.Check(parsed.GetValue(file)!) is not { } check)
            {
                return ExitCode.Usage;
            }

            FindingPrinter.Print(check.Findings, Console.Out);
            if (parsed.GetValue(json))
            {
                JsonLine.Print(new { check.Passed, check.Findings });
            }
            else if (check.Findings.Count == 0)
            {
                await Console.Out.WriteLineAsync("No findings.");
            }

            return check.Passed ? ExitCode.Good : ExitCode.Failed;
        });
        return command;
    }
}
