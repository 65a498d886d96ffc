using System.Reflection;
using System.Text.Json.Nodes;
using CsCheck;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Generation;

namespace LeanVibe.Tests.Blueprints.Rules;

public sealed class BlueprintRulesTests
{
    private static readonly Blueprint Content = new()
    {
        Product = new() { Id = "leaflet", Name = "Leaflet" },
        Roles = [new() { Id = "editor", Name = "Editor", Administers = true }],
        Screens = [new() { Id = "home", Name = "Home", Roles = [Role.Visitor, "editor"], Blocks = [new() { Id = "hero", Kind = BlockKind.Hero, Title = "Hello" }] }],
    };

    [Fact]
    public void The_reference_has_no_findings() => Assert.Empty(BlueprintRules.Check(Reference.Blueprint));

    [Fact]
    public void A_leaflet_without_entities_is_a_product() => Assert.Empty(BlueprintRules.Check(Content));

    [Fact]
    public void Without_screens_there_is_no_product() =>
        Assert.Equal("LV0906", Assert.Single(BlueprintRules.Check(Content with { Screens = [] })).Code);

    [Fact]
    public void Without_entities_and_content_there_is_no_product() =>
        Assert.Equal("LV0907", Assert.Single(BlueprintRules.Check(Content with { Screens = [Content.Screens[0] with { Roles = ["editor"], Blocks = [new() { Id = "trail", Kind = BlockKind.Activity }] }] })).Code);

    [Fact]
    public void Nobody_administering_is_an_error() =>
        Assert.Equal("LV0509", Assert.Single(BlueprintRules.Check(Content with { Roles = [new() { Id = "editor", Name = "Editor" }] })).Code);

    [Fact]
    public void Sizes_are_bounded() =>
        Assert.Equal("LV0908", Assert.Single(BlueprintRules.Check(Content with
        {
            Stories = [.. Enumerable.Range(1, 501).Select(n => new Story { Id = $"s{n}", Role = "editor", Want = "more", FulfilledBy = ["screens/home"] })],
        })).Code);

    [Fact]
    public void An_empty_blueprint_has_findings_and_no_exception() =>
        Assert.Contains(BlueprintRules.Check(new() { Product = new() { Id = "", Name = "" } }), f => f.Severity == Severity.Error);

    [Fact]
    public void Every_rule_is_in_the_list_once_and_has_its_own_code()
    {
        var rules = typeof(Rule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Rule))).ToHashSet();

        Assert.Equal(rules, BlueprintRules.All.Select(r => r.GetType()).ToHashSet());
        Assert.Equal(rules.Count, BlueprintRules.All.Select(r => r.Code).Distinct().Count());
    }

    [Fact]
    public void Every_rule_has_a_test_that_breaks_it()
    {
        var here = File.ReadAllText(Path.Combine(Reference.Root, "tests/LeanVibe.Tests/Blueprints/Rules/BlueprintRulesTests.cs"));
        var broken = typeof(BlueprintRulesTests).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(BlueprintRulesTests).Namespace)
            .SelectMany(t => t.GetMethods())
            .SelectMany(m => m.GetCustomAttributes<InlineDataAttribute>())
            .Select(a => a.Data[0] as string)
            .ToHashSet();

        Assert.All(BlueprintRules.All, rule => Assert.True(broken.Contains(rule.Code) || here.Contains($"\"{rule.Code}\"", StringComparison.Ordinal), $"{rule.Code} has no test."));
    }

    /// <summary>Ids point everywhere; any of them may be wrong in a file from outside.</summary>
    [Fact]
    public void No_wrong_text_makes_the_rules_throw()
    {
        var strings = Strings(JsonNode.Parse(Reference.Json)!).Count;
        Gen.Select(Gen.Int[0, strings - 1], Gen.OneOf(Gen.String, Gen.OneOfConst("", "account", "status", "=", "-=", ".", ">", "a.b>c.d", "order", "creator", "caller", "order-line.order")))
            .Array[1, 4].Sample(
                edits =>
                {
                    var root = JsonNode.Parse(Reference.Json)!;
                    var all = Strings(root);
                    foreach (var (at, text) in edits)
                    {
                        all[at].ReplaceWith(text);
                    }

                    return BlueprintReader.Read(root.ToJsonString()) is not { Blueprint: { } blueprint } || BlueprintRules.Check(blueprint).All(f => f.Mend.Length > 0);
                },
                iter: 40);
    }

    /// <summary>Swaps words of the reference among each other, so that many of the results are valid.</summary>
    [Fact]
    public void What_passes_the_rules_can_be_generated()
    {
        var words = Strings(JsonNode.Parse(Reference.Json)!).Select(node => (string)node!).Where(word => word.Length < 30).Distinct().ToArray();
        Gen.Select(Gen.Int[0, Strings(JsonNode.Parse(Reference.Json)!).Count - 1], Gen.OneOfConst(words)).Array[1, 2].Sample(
            edits =>
            {
                var root = JsonNode.Parse(Reference.Json)!;
                var all = Strings(root);
                foreach (var (at, text) in edits)
                {
                    all[at].ReplaceWith(text);
                }

                if (BlueprintReader.Read(root.ToJsonString()) is { Blueprint: { } blueprint } && BlueprintRules.Check(blueprint).All(f => f.Severity != Severity.Error))
                {
                    // Which kits there are is the generator's own check.
                    var generated = Generator.Generate(blueprint with { Stack = new() });
                    Assert.True(generated.Files is not null, string.Join('\n', generated.Findings));
                }
            },
            iter: 30);
    }

    private static List<JsonNode> Strings(JsonNode node) => node switch
    {
        JsonObject members => [.. members.Where(m => m.Value is not null).SelectMany(m => Strings(m.Value!))],
        JsonArray items => [.. items.SelectMany(item => Strings(item!))],
        _ when node.GetValueKind() == System.Text.Json.JsonValueKind.String => [node],
        _ => [],
    };
}
