using System.Text.Json;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>The OpenAPI document of a product, as the conformance check reads it.</summary>
internal sealed class Contract(JsonElement document)
{
    private readonly SchemaCheck _check = new(document);

    /// <summary>The operation's own part, or null when the document lacks it.</summary>
    public JsonElement? Operation(string path, string method) =>
        document.GetProperty("paths").TryGetProperty(path, out var item) && item.TryGetProperty(method, out var operation) ? operation : null;

    /// <summary>The schema of the JSON body that an operation takes, with references followed; null when it takes none.</summary>
    public JsonElement? Input(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var type)
            ? Followed(type.GetProperty("schema"))
            : null;

    /// <returns>What the answer breaks, or null when it is as the document says.</returns>
    public string? Breach(JsonElement operation, Answer answer)
    {
        if (!operation.GetProperty("responses").TryGetProperty($"{answer.Status}", out var response))
        {
            return $"answers {answer.Status}, which the contract does not name{answer.Excerpt}";
        }

        response = Followed(response);
        if (!response.TryGetProperty("content", out var content))
        {
            return null;
        }

        if (content.TryGetProperty(answer.Type, out var type) || content.TryGetProperty("*/*", out type))
        {
            return answer.Json is { } json && type.TryGetProperty("schema", out var schema) && _check.Check(json, schema) is { } wrong
                ? $"answers {answer.Status} with {wrong}"
                : null;
        }

        return $"answers {answer.Status} as {answer.Type}, not {string.Join(" or ", content.EnumerateObject().Select(c => c.Name))}";
    }

    public JsonElement Followed(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference) ? Followed(_check.Resolve(reference.GetString()!)) : element;
}
