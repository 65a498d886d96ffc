using System.CommandLine;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Cli.Output;
using LeanVibe.Factory.Generate;
using LeanVibe.Generation;

namespace LeanVibe.Cli.Commands;

/// <summary>Writes the files of a product into a folder, without building them.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("blueprint") { Description = BlueprintFile.Help };
        var target = new Argument<DirectoryInfo>("folder") { Description = "Where to write; must be empty unless --force is given" };
        var force = new Option<bool>("--force") { Description = "Write over what is there" };
        var json = Shared.Json();
        var command = new Command("generate", "Generate a product's files from a Blueprint") { file, target, force, json }
            .WithExamples("leanvibe generate blueprint.json ./product", "leanvibe generate app.jdl ./product", "leanvibe blueprint \"...\" | leanvibe generate - ./product");
        command.Does(async (parsed, cancellation) =>
        {
            var folder = parsed.GetValue(target)!;
            if (folder.Exists && folder.EnumerateFileSystemInfos().Any() && !parsed.GetValue(force))
            {
                await Console.Error.WriteLineAsync($"{folder.FullName} is not empty. Choose another folder, or write over it with --force.");
                return ExitCode.Usage;
            }

            if (!BlueprintFile.TryRead(parsed.GetValue(file)!, out var content))
            {
                return ExitCode.Usage;
            }

            var generated = Generator.Generate(BlueprintReader.Read(content).Blueprint!, ProductFiles.EarlierIn(folder.FullName));
            FindingPrinter.Print(generated.Findings, Console.Error);
            if (generated.Files is not { } files)
            {
                return ExitCode.Usage;
            }

            await ProductFiles.WriteAsync(files, folder.FullName, cancellation);
            var hash = ProductFiles.Hash(files);
            await Console.Out.WriteLineAsync($"{files.Paths.Count()} files in {folder.FullName} ({hash[..12]})");
            if (parsed.GetValue(json))
            {
                JsonLine.Print(new { Files = files.Paths.Count(), Folder = folder.FullName, Hash = hash });
            }

            return ExitCode.Good;
        });
        return command;
    }
}
