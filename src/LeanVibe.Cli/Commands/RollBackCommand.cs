using System.CommandLine;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Takes a product back to the release before, with the data of that time when the schema has changed since.</summary>
internal static class RollBackCommand
{
    public static Command Create()
    {
        var slug = new Argument<string>("product") { Description = "The product's name" };
        var json = Shared.Json();
        var command = new Command("rollback", "Go back to a product's release before") { slug, json }.WithExamples("leanvibe rollback harvest-table");
        command.Does(async (parsed, cancellation) => await Sessions.UseAsync(
            new PlatformOptions(),
            async session =>
            {
                var product = await session.Client.RollBackProductAsync(parsed.GetValue(slug)!, cancellation);
                await Console.Out.WriteLineAsync($"{product.Slug} is on its release before.");
                if (parsed.GetValue(json))
                {
                    JsonLine.Print(product);
                }

                return ExitCode.Good;
            },
            cancellation));
        return command;
    }
}
