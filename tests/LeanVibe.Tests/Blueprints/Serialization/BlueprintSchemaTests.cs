using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Tests.Blueprints.Serialization;

public sealed class BlueprintSchemaTests
{
    [Fact]
    public void The_published_schema_is_current() => Published.AssertCurrent("docs/blueprint.schema.json", BlueprintSchema.Write());

    [Fact]
    public void Every_reference_in_the_schema_is_defined()
    {
        var schema = JsonNode.Parse(BlueprintSchema.Write())!;
        var defined = schema["$defs"]!.AsObject().Select(d => "#/$defs/" + d.Key).ToHashSet();

        Assert.All(References(schema), reference => Assert.Contains(reference, defined));
    }

    [Fact]
    public void Every_description_belongs_to_a_type_or_member_that_exists()
    {
        var known = typeof(Blueprint).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Blueprint).Namespace)
            .SelectMany(t => t.GetProperties().Select(p => $"{t.Name}.{char.ToLowerInvariant(p.Name[0])}{p.Name[1..]}").Append(t.Name))
            .ToHashSet();

        Assert.All(SchemaDescriptions.Keys, key => Assert.Contains(key, known));
    }

    private static IEnumerable<string> References(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(m => m.Key == "$ref" ? [(string)m.Value!] : m.Value is null ? [] : References(m.Value)),
        JsonArray items => items.SelectMany(item => item is null ? [] : References(item)),
        _ => [],
    };
}
