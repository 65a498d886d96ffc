using System.CommandLine;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Lists products, and the runs that are not done.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var json = Shared.Json();
        var command = new Command("list", "List products and unfinished runs") { json }.WithExamples("leanvibe list", "leanvibe list --json");
        command.Does((parsed, cancellation) => Sessions.UseAsync(
            new PlatformOptions(),
            async session =>
            {
                var products = await session.Client.ProductsAsync(cancellation);
                var runs = (await session.Client.RunsAsync(cancellation)).Where(r => r.State != RunState.Passed).ToList();
                foreach (var product in products)
                {
                    await Console.Out.WriteLineAsync($"{product.Slug}  {product.Status.ToString().ToLowerInvariant()}  {product.Tier.ToString().ToLowerInvariant()}  {product.Url}  {product.Repository}{(product.NativeNote.Length > 0 ? $"  ({product.NativeNote})" : "")}");
                }

                foreach (var run in runs)
                {
                    await Console.Out.WriteLineAsync($"run {run.Id}  {run.State.ToString().ToLowerInvariant()}  {run.Slug}  {run.Failure?.Message}");
                }

                if (products.Count + runs.Count == 0)
                {
                    await Console.Out.WriteLineAsync("Nothing is built yet. Begin with: leanvibe build \"your idea\"");
                }

                if (parsed.GetValue(json))
                {
                    JsonLine.Print(new { Products = products, Runs = runs.Select(RunFollowing.Summary) });
                }

                return ExitCode.Good;
            },
            cancellation));
        return command;
    }
}
