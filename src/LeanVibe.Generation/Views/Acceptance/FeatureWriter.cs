using System.Text;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Views.Acceptance;

/// <summary>A story as a Gherkin feature.</summary>
internal static class FeatureWriter
{
    public static Feature Write(Story story, ProductModel product)
    {
        List<Scenario> scenarios = [.. FounderScenarios.Of(story, RoleNames.Of(story.Role, product)).Concat(Derived(story, product)).DistinctBy(s => s.Title)];
        var text = new StringBuilder($"@{story.Priority.ToString().ToLowerInvariant()} @{story.Role}\nFeature: {Line(Capital(story.Want))}\n");
        text.Append($"  As {RoleNames.Of(story.Role, product)}\n  I want to {Line(story.Want)}\n");
        if (story.Benefit.Length > 0)
        {
            text.Append($"  so that {Line(story.Benefit)}\n");
        }

        scenarios.ForEach(s => Write(text, s));
        return new(story.Id, $"{story.Id}.feature", text.ToString(), [.. scenarios.Select(s => s.Title)]);
    }

    private static IEnumerable<Scenario> Derived(Story story, ProductModel product)
    {
        var operations = Operations.Of(product);
        foreach (var path in story.FulfilledBy.Select(p => p.Split('/')))
        {
            var entity = path is ["entities", var id, ..] ? product.FindEntity(id) : null;
            var scenarios = path switch
            {
                ["entities", _, "lifecycle", "transitions", var move] when entity?.Transitions.FirstOrDefault(t => t.Id == move) is { } transition => MoveScenarios.Of(transition, entity, product),
                ["entities", _] when entity is not null => EntityScenarios.Of(entity, story, product, operations),
                ["actions", var verb] => Actions(verb, product),
                ["screens", var screen] => Screens(screen, story, product),
                _ => [],
            };
            foreach (var scenario in scenarios)
            {
                yield return scenario;
            }
        }
    }

    private static IEnumerable<Scenario> Actions(string id, ProductModel product) =>
        from entity in product.Entities
        from action in entity.Actions.Concat(entity.CollectionActions)
        where action.Id == id
        select MoveScenarios.Of(action, entity, product);

    private static IEnumerable<Scenario> Screens(string id, Story story, ProductModel product)
    {
        if (product.Source.Screens.FirstOrDefault(s => s.Id == id) is not { } screen)
        {
            yield break;
        }

        yield return new($"The screen \"{screen.Name}\" is there", "permission",
        [
            story.Role == Role.Visitor ? "Given I am a visitor" : $"Given I am signed in as {RoleNames.Of(story.Role, product)}", $"When I open \"{screen.Name}\"",
            "Then it shows no error", .. screen.Blocks.Where(b => b.Title.Length > 0).Select(b => $"And I see \"{Line(b.Title)}\""),
        ]);
    }

    private static void Write(StringBuilder text, Scenario scenario)
    {
        text.Append($"\n  @{scenario.Tag}\n  Scenario{(scenario.Examples.Count > 0 ? " Outline" : "")}: {Line(scenario.Title)}\n");
        foreach (var step in scenario.Steps)
        {
            text.Append($"    {Line(step)}\n");
        }

        if (scenario.Examples.Count > 0)
        {
            var width = scenario.Examples.Max(e => e.Length);
            text.Append("\n    Examples:\n");
            foreach (var example in scenario.Examples)
            {
                text.Append($"      | {Line(example).Replace("|", "\\|", StringComparison.Ordinal).PadRight(width)} |\n");
            }
        }
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
