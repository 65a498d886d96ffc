using System.CommandLine;
using System.Text.Json;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Builds every brief of a file and says how each went.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "One JSON object a line, with \"id\" and \"brief\"" };
        var most = new Option<int>("--limit") { Description = "Only the first so many", DefaultValueFactory = _ => int.MaxValue };
        var json = Shared.Json();
        var command = new Command("eval", "Build all briefs of a file and measure them") { file, most, json }.WithExamples("leanvibe eval briefs.jsonl", "leanvibe eval briefs.jsonl --limit 3 --json");
        command.Does(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            if (!path.Exists || Read(await File.ReadAllLinesAsync(path.FullName, cancellation)) is not { } briefs)
            {
                return Handled.Say(new("briefs-unreadable", $"{path.FullName} holds no briefs.", ErrorKind.Invalid, "Give a file with one JSON object a line, each with \"id\" and \"brief\"."));
            }

            return await Sessions.UseAsync(
                new PlatformOptions(),
                async session =>
                {
                    var built = new List<EvaluatedBrief>();
                    foreach (var brief in briefs.Take(parsed.GetValue(most)))
                    {
                        built.Add(await BuildAsync(session, brief, cancellation));
                        await Console.Out.WriteLineAsync($"{built.Count,3}/{Math.Min(briefs.Count, parsed.GetValue(most))}  {built[^1]}");
                    }

                    var summary = EvalSummary.Of(built);
                    await Console.Out.WriteLineAsync($"{summary.Passed} passed, {summary.Failed} failed, median {summary.MedianSeconds:0.0} s from the approved Blueprint to the live product");
                    if (parsed.GetValue(json))
                    {
                        JsonLine.Print(summary);
                    }

                    return summary.Failed == 0 ? ExitCode.Good : ExitCode.Failed;
                },
                cancellation);
        });
        return command;
    }

    private static async Task<EvaluatedBrief> BuildAsync(PlatformSession session, Brief brief, CancellationToken cancellation)
    {
        var run = await session.Client.StartRunAsync(brief.Text, "", approves: true, cancellation);
        try
        {
            await foreach (var _ in session.Client.WatchAsync(run.Id, cancellation))
            {
                // The lines are in the platform's log; here only the end counts.
            }
        }
        catch (OperationCanceledException)
        {
            await session.Client.CancelRunAsync(run.Id, CancellationToken.None);
            throw;
        }

        run = await session.Client.RunAsync(run.Id, cancellation);
        if (run.State == RunState.Passed)
        {
            await session.Client.StopProductAsync(run.Slug, cancellation);
        }

        return new(brief.Id, run);
    }

    private static List<Brief>? Read(string[] lines)
    {
        try
        {
            return [.. lines.Where(l => l.Trim().Length > 0).Select(l => JsonSerializer.Deserialize<JsonElement>(l)).Select(e => new Brief(e.GetProperty("id").ToString(), e.GetProperty("brief").GetString()!))];
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Brief(string Id, string Text);
}
