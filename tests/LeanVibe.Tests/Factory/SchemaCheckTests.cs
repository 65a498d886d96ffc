using System.Text.Json;
using LeanVibe.Factory.Gates.Conformance;

namespace LeanVibe.Tests.Factory;

public sealed class SchemaCheckTests
{
    private const string Document = """
        { "components": { "schemas": { "Box": {
          "type": "object", "required": ["id", "price"],
          "properties": {
            "id": { "type": "string", "format": "uuid" },
            "price": { "type": "number", "minimum": 0 },
            "state": { "enum": ["open", "closed"] },
            "note": { "type": ["string", "null"], "maxLength": 5 },
            "parts": { "type": "array", "items": { "$ref": "#/components/schemas/Box" } } } } } } }
        """;

    private const string Id = "0198f3a2-7c44-7d10-9b1e-3f5a6c7d8e90";

    [Theory]
    [InlineData($$"""{ "id": "{{Id}}", "price": 1.5 }""")]
    [InlineData($$"""{ "id": "{{Id}}", "price": 0, "state": "open", "note": null, "parts": [] }""")]
    [InlineData($$"""{ "id": "{{Id}}", "price": 0, "more": true }""")]
    public void What_fits_passes(string json) => Assert.Null(Check(json));

    [Theory]
    [InlineData("[]", "$ is Array, not object")]
    [InlineData($$"""{ "id": "{{Id}}" }""", "$.price is missing")]
    [InlineData("""{ "id": "seven", "price": 1 }""", "$.id is 'seven', which is no uuid")]
    [InlineData($$"""{ "id": "{{Id}}", "price": "1" }""", "$.price is String, not number")]
    [InlineData($$"""{ "id": "{{Id}}", "price": -1 }""", "$.price is -1, 0 is the least")]
    [InlineData($$"""{ "id": "{{Id}}", "price": 1, "note": "longer" }""", "$.note is longer than 5")]
    [InlineData($$"""{ "id": "{{Id}}", "price": 1, "parts": [{ "id": "{{Id}}" }] }""", "$.parts[0].price is missing")]
    public void What_does_not_fit_is_named_with_its_place(string json, string problem) => Assert.Equal(problem, Check(json));

    [Fact]
    public void A_value_outside_its_choices_is_named() => Assert.StartsWith("$.state is ajar", Check($$"""{ "id": "{{Id}}", "price": 1, "state": "ajar" }"""), StringComparison.Ordinal);

    private static string? Check(string json)
    {
        using var document = JsonDocument.Parse(Document);
        using var value = JsonDocument.Parse(json);
        return new SchemaCheck(document.RootElement).Check(value.RootElement, document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("Box"));
    }
}
