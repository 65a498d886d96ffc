using System.CommandLine;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Elicitation.Trail;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Says why an element is in a product.</summary>
internal static class WhyCommand
{
    public static Command Create()
    {
        var product = new Argument<string>("product") { Description = "A product's name on this platform, or a Blueprint file" };
        var element = new Argument<string>("element") { Description = "A path such as entities/order, an id, or a name" };
        var json = Shared.Json();
        var command = new Command("why", "Say why an element is in a product") { product, element, json }
            .WithExamples("leanvibe why farm-row entities/order", "leanvibe why blueprint.json \"Order line\"");
        command.Does(async (parsed, cancellation) =>
        {
            var (name, asked) = (parsed.GetValue(product)!, parsed.GetValue(element)!);
            var content = File.Exists(name)
                ? await File.ReadAllTextAsync(name, cancellation)
                : await ContentAsync(name, cancellation);
            if (BlueprintReader.Read(content) is not { Blueprint: { } blueprint })
            {
                return Handled.Say(new("blueprint-unreadable", $"'{name}' is no Blueprint.", ErrorKind.Invalid, "Check it with 'leanvibe check'."));
            }

            if (Why.Of(blueprint, asked) is not { } answer)
            {
                return Handled.Say(new("element-unknown", $"There is no '{asked}' in it.", ErrorKind.NotFound, "Give a path such as entities/order, an id, or a name."));
            }

            await Console.Out.WriteLineAsync($"{answer.Path}: {answer.Sentence}");
            if (parsed.GetValue(json))
            {
                JsonLine.Print(answer);
            }

            return ExitCode.Good;
        });
        return command;
    }

    private static async Task<string> ContentAsync(string slug, CancellationToken cancellation)
    {
        var content = "";
        await Sessions.UseAsync(
            new PlatformOptions(),
            async session =>
            {
                content = await session.Client.BlueprintAsync(slug, cancellation);
                return ExitCode.Good;
            },
            cancellation);
        return content;
    }
}
