using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Contract;

namespace LeanVibe.Tests.Generation.Contract;

public sealed class OpenApiDocumentTests
{
    private static readonly string Text = OpenApiDocument.From(Reference.Blueprint);
    private static readonly JsonNode Document = JsonNode.Parse(Text)!;

    [Fact]
    public void The_same_Blueprint_gives_the_same_bytes() => Assert.Equal(Text, OpenApiDocument.From(Reference.Blueprint));

    [Fact]
    public void Every_reference_resolves()
    {
        var references = All(Document).OfType<JsonObject>().Select(o => (string?)o["$ref"]).OfType<string>().Distinct().ToList();

        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.NotNull(r.Split('/').Skip(1).Aggregate((JsonNode?)Document, (node, name) => node?[name])));
    }

    [Fact]
    public void Every_schema_is_used()
    {
        var used = All(Document).OfType<JsonObject>().Select(o => (string?)o["$ref"]).OfType<string>().Select(r => r.Split('/')[^1]).ToHashSet();

        Assert.Empty(Document["components"]!["schemas"]!.AsObject().Select(s => s.Key).Except(used));
    }

    [Theory]
    [InlineData("charge", "Charge")]
    [InlineData("problem", "Problem")]
    [InlineData("sign-up", "Sign up")]
    public void An_entity_gives_way_to_a_schema_of_the_platform(string id, string name)
    {
        var blueprint = Reference.Blueprint with { Entities = [new() { Id = id, Name = name }], Actions = [], Permissions = [], Screens = [], Kpis = [], Notifications = [] };

        var schemas = JsonNode.Parse(OpenApiDocument.From(blueprint))!["components"]!["schemas"]!.AsObject();

        Assert.Single(schemas, s => s.Key.EndsWith(".Row", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_operation_is_there_with_its_roles()
    {
        foreach (var operation in Operations.Of(Reference.Blueprint))
        {
            var item = Document["paths"]![operation.Path]![operation.Method]!;

            Assert.Equal(operation.Id, (string)item["operationId"]!);
            Assert.Equal(operation.Allowed.Select(a => a.Role), item["x-roles"]!.AsArray().Select(r => (string)r!["role"]!));
        }
    }

    [Fact]
    public void Input_states_what_is_required_and_its_limits()
    {
        var input = Document["components"]!["schemas"]!["Box.Input"]!;

        Assert.Equal(["name", "price", "stock", "farmId"], input["required"]!.AsArray().Select(n => (string)n!));
        Assert.Equal(2, (int)input["properties"]!["name"]!["minLength"]!);
        Assert.Equal(120, (int)input["properties"]!["name"]!["maxLength"]!);
        Assert.Equal(100000, (int)input["properties"]!["stock"]!["maximum"]!);
        Assert.Null(input["properties"]!["rating"]);
        Assert.Equal("Roots and greens", (string)input["example"]!["name"]!);
    }

    [Fact]
    public void A_row_hides_secrets_and_shows_labels()
    {
        var profile = Document["components"]!["schemas"]!["KitchenProfile"]!["properties"]!.AsObject();
        var box = Document["components"]!["schemas"]!["Box"]!["properties"]!.AsObject();

        Assert.False(profile.ContainsKey("taxNumber"));
        Assert.True(box.ContainsKey("farmId") && box.ContainsKey("farmLabel") && box.ContainsKey("photoUrl") && box.ContainsKey("can"));
    }

    [Fact]
    public void What_needs_a_session_says_so()
    {
        Assert.Equal(["session"], Document["paths"]!["/api/orders"]!["get"]!["security"]!.AsArray().SelectMany(s => s!.AsObject().Select(m => m.Key)));
        Assert.Contains(Document["paths"]!["/api/boxes"]!["get"]!["security"]!.AsArray(), s => s!.AsObject().Count == 0);
        Assert.NotNull(Document["paths"]!["/api/orders"]!["get"]!["responses"]!["401"]);
    }

    [Fact]
    public void The_list_takes_the_filters_of_the_wire_contract()
    {
        var names = Document["paths"]!["/api/boxes"]!["get"]!["parameters"]!.AsArray().Select(p => (string)p!["name"]!).ToList();

        Assert.Superset(
            new HashSet<string> { "search", "sort", "page", "pageSize", "size", "farmId", "mine", "minPrice", "maxPrice", "fromHarvested", "toHarvested" },
            names.ToHashSet());
    }

    private static IEnumerable<JsonNode> All(JsonNode? node) => node switch
    {
        JsonObject o => [o, .. o.SelectMany(m => All(m.Value))],
        JsonArray a => [a, .. a.SelectMany(All)],
        null => [],
        _ => [node],
    };
}
