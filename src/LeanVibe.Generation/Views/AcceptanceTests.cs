using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;
using LeanVibe.Generation.Views.Acceptance;

namespace LeanVibe.Generation.Views;

/// <summary>What must be true of each story, in Gherkin: the founder's own criteria, then what permissions and lifecycles say about the same things.</summary>
public static class AcceptanceTests
{
    /// <summary>One feature a story, in the Blueprint's order.</summary>
    public static IReadOnlyList<Feature> Of(Blueprint blueprint) => Of(Refiner.Refine(blueprint));

    public static IReadOnlyList<Feature> Of(ProductModel product) => [.. product.Source.Stories.Select(s => FeatureWriter.Write(s, product))];
}

/// <param name="Story">The story's id.</param>
/// <param name="File">The file's name: "order-boxes.feature".</param>
/// <param name="Scenarios">The titles of its scenarios.</param>
public sealed record Feature(string Story, string File, string Text, IReadOnlyList<string> Scenarios);
