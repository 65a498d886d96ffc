using System.CommandLine;
using System.Text.Json.Nodes;
using LeanVibe.Cli.Output;
using LeanVibe.Elicitation;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Reads user stories, one a line, and prints who does what to what as a JSON list.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "One user story or sentence a line; - or nothing reads standard input", DefaultValueFactory = _ => new("-") };
        var json = Shared.Json();
        var command = new Command("extract", "Extract personas, actions and entities from user stories") { file, json }
            .WithExamples("leanvibe extract stories.txt > predicted.json", "leanvibe extract --json < stories.txt");
        command.Does(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            if (path.Name != "-" && !path.Exists)
            {
                return Handled.Say(new("file-missing", $"There is no file {path.FullName}.", ErrorKind.NotFound));
            }

            var text = path.Name == "-" ? await Console.In.ReadToEndAsync(cancellation) : await File.ReadAllTextAsync(path.FullName, cancellation);
            var stories = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(StoryReader.Extract);
            var list = StoryFormat.ToJson(stories);
            await Console.Out.WriteLineAsync(parsed.GetValue(json) ? JsonNode.Parse(list)!.ToJsonString(JsonLine.Options) : list);
            return ExitCode.Good;
        });
        return command;
    }
}
