using System.Text;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;
using LeanVibe.Generation.Views.Tracing;

namespace LeanVibe.Generation.Views;

/// <summary>From every story to what fulfils it: elements of the Blueprint, operations of the API, screens, and tests.</summary>
public static class Traceability
{
    public static IReadOnlyList<Trace> Of(Blueprint blueprint) => Of(Refiner.Refine(blueprint));

    public static IReadOnlyList<Trace> Of(ProductModel product) => new Tracer(product).Trace();

    /// <summary>The same as a table in Markdown.</summary>
    public static string Markdown(Blueprint blueprint) => Markdown(Refiner.Refine(blueprint));

    public static string Markdown(ProductModel product)
    {
        var text = new StringBuilder("| Story | Priority | Fulfilled by | Operations | Screens | Test |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var trace in Of(product))
        {
            var (story, role) = (trace.Story, product.Roles.FirstOrDefault(r => r.Id == trace.Story.Role)?.Name.Title ?? trace.Story.Role);
            text.Append($"| {Cell($"{role}: {story.Want}")} | {story.Priority.ToString().ToLowerInvariant()} | {Codes(story.FulfilledBy)} | {Codes(trace.Operations)} ")
                .Append($"| {Cell(string.Join(", ", trace.Screens.Select(s => s.Name)))} | [{Count(trace.Feature.Scenarios.Count)}](features/{trace.Feature.File}) |\n");
        }

        return text.ToString();
    }

    private static string Count(int scenarios) => scenarios == 1 ? "1 scenario" : $"{scenarios} scenarios";

    private static string Codes(IEnumerable<string> words) => string.Join(", ", words.Select(w => $"`{w}`"));

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}

/// <param name="Operations">Ids of operations that the story's role may call.</param>
/// <param name="Screens">Screens that show what the story needs to its role.</param>
public sealed record Trace(Story Story, IReadOnlyList<string> Operations, IReadOnlyList<Screen> Screens, Feature Feature)
{
    /// <summary>Nothing in the Blueprint fulfils it yet.</summary>
    public bool IsOpen => Operations.Count == 0 && Screens.Count == 0;
}
