using System.CommandLine;
using LeanVibe.Cli.Output;
using LeanVibe.Factory.Blueprints;

namespace LeanVibe.Cli.Commands;

/// <summary>Checks a Blueprint file like a compiler.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The Blueprint's file; - reads standard input" };
        var json = Shared.Json();
        var command = new Command("check", "Check a Blueprint and list every finding") { file, json }
            .WithExamples("leanvibe check blueprint.json", "leanvibe check blueprint.json --json");
        command.Does(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            if (path.Name != "-" && !path.Exists)
            {
                await Console.Error.WriteLineAsync($"There is no file {path.FullName}.");
                return ExitCode.Usage;
            }

            var check = CheckBlueprint.Execute(path.Name == "-" ? await Console.In.ReadToEndAsync(cancellation) : await File.ReadAllTextAsync(path.FullName, cancellation));
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
