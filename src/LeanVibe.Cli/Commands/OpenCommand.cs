using System.CommandLine;
using System.Diagnostics;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;
using Command = System.CommandLine.Command;

namespace LeanVibe.Cli.Commands;

/// <summary>Starts a product and shows it in the browser, where there is one.</summary>
internal static class OpenCommand
{
    public static Command Create()
    {
        var slug = new Argument<string>("product") { Description = "The product's name as 'list' shows it" };
        var exits = new Option<bool>("--exit") { Description = "Do not serve on; only tell the address" };
        var json = Shared.Json();
        var command = new Command("open", "Start a product and open it") { slug, exits, json }.WithExamples("leanvibe open harvest-table");
        command.Does((parsed, cancellation) => Sessions.UseAsync(
            new PlatformOptions(),
            async session =>
            {
                var product = await session.Client.StartProductAsync(parsed.GetValue(slug)!, cancellation);
                await Console.Out.WriteLineAsync($"{product.Name} is live: {product.Url}  ({product.Direct})");
                if (parsed.GetValue(json))
                {
                    JsonLine.Print(product);
                }

                if (!Console.IsOutputRedirected && Programs.Find("xdg-open", "open") is { } opener)
                {
                    using var shown = Process.Start(opener, [product.Url]);
                }

                if (!parsed.GetValue(exits))
                {
                    await Sessions.ServeAsync(session, cancellation);
                }

                return ExitCode.Good;
            },
            cancellation));
        return command;
    }
}
