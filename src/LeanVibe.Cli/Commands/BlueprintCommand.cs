using System.CommandLine;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Cli.Output;
using LeanVibe.Factory.Understand;

namespace LeanVibe.Cli.Commands;

/// <summary>Shows what the factory understands of an idea, without building it.</summary>
internal static class BlueprintCommand
{
    public static Command Create()
    {
        var idea = new Argument<string>("idea") { Description = "What to build, in a sentence or more, or the name of a JDL file; - reads an idea from standard input" };
        var file = new Option<FileInfo?>("--out") { Description = "Write the Blueprint to this file instead of standard output" };
        var json = Shared.Json();
        var command = new Command("blueprint", "Turn an idea into a Blueprint") { idea, file, json }
            .WithExamples("leanvibe blueprint \"A library of tools that neighbours lend each other\" --out blueprint.json", "leanvibe blueprint - < idea.txt", "leanvibe blueprint app.jdl --out blueprint.json");
        command.Does(async (parsed, cancellation) =>
        {
            var words = parsed.GetValue(idea)!;
            var drafted = BlueprintFile.IsNamed(words)
                ? BlueprintFile.Check(new(words))
                : DraftBlueprint.Execute(words == "-" ? await Console.In.ReadToEndAsync(cancellation) : words);
            if (drafted is null)
            {
                return ExitCode.Usage;
            }

            FindingPrinter.Print(drafted.Findings, Console.Error);
            if (drafted.Blueprint is { } blueprint && parsed.GetValue(file) is { } target)
            {
                await File.WriteAllTextAsync(target.FullName, BlueprintJson.Write(blueprint), cancellation);
            }
            else if (drafted.Blueprint is { } shown && !parsed.GetValue(json))
            {
                await Console.Out.WriteAsync(BlueprintJson.Write(shown));
            }

            if (parsed.GetValue(json))
            {
                JsonLine.Print(new { drafted.Passed, drafted.Findings, Blueprint = drafted.Blueprint is { } b ? BlueprintLine.Of(b) : null });
            }

            return drafted.Passed ? ExitCode.Good : ExitCode.Usage;
        });
        return command;
    }
}
