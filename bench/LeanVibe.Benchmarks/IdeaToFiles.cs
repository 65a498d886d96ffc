using System.Text.Json;
using BenchmarkDotNet.Attributes;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Elicitation;
using LeanVibe.Generation;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Views;

namespace LeanVibe.Benchmarks;

/// <summary>The stages between a founder's words and the files of a product, one at a time and warm.</summary>
[MemoryDiagnoser]
public class IdeaToFiles
{
    private readonly string _brief =
        "A marketplace where local farmers list weekly produce boxes and restaurants order them. Farmers set prices and stock, restaurants pay by card, I keep a 5 % fee.";

    private readonly string _story = "As a farmer, I want to list weekly boxes and set their prices, so that restaurants can order them.";

    private readonly Blueprint _reference = JsonSerializer.Deserialize<Blueprint>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference.blueprint.json")), BlueprintJson.Options)!;

    [Benchmark]
    public object BriefToBlueprint() => BriefReader.Read(_brief);

    [Benchmark]
    public object Story() => StoryReader.Extract(_story);

    [Benchmark]
    public object RulesCheck() => BlueprintRules.Check(_reference);

    [Benchmark]
    public object Contract() => OpenApiDocument.From(_reference);

    [Benchmark]
    public object EntityDiagram() => ErDiagram.Svg(_reference);

    [Benchmark]
    public object Generation() => Generator.Generate(_reference);
}
