using System.Text.Json.Nodes;

namespace LeanVibe.Generation.Contract;

/// <summary>Request bodies and responses, as OpenAPI writes them.</summary>
internal static class Answers
{
    public const string ProblemType = "application/problem+json";

    /// <summary>The problems that components/responses names, by status.</summary>
    public static IReadOnlyList<(int Status, string Name, string Description, string Schema)> Problems { get; } =
    [
        (400, "Invalid", "The input breaks a rule; errors names the members", "ValidationProblem"),
        (401, "SignedOut", "There is no session", "Problem"),
        (403, "Forbidden", "The caller's role may not do this", "Problem"),
        (404, "NotFound", "There is no such row, or the caller may not see it", "Problem"),
        (409, "Conflict", "The row's state or another row forbids it", "Problem"),
        (413, "TooLarge", "The file is larger than 5 MB", "Problem"),
        (415, "WrongType", "This type of content is not accepted", "Problem"),
        (429, "TooMany", "Too many requests: wait a little", "Problem"),
    ];

    public static JsonObject Body(JsonObject schema, string type = "application/json") => new() { ["required"] = true, ["content"] = Content(schema, type) };

    public static JsonObject Json(string description, JsonObject schema) => Of(description, schema, "application/json");

    public static JsonObject Of(string description, JsonObject schema, string type) => new() { ["description"] = description, ["content"] = Content(schema, type) };

    public static JsonObject Nothing(string description) => new() { ["description"] = description };

    public static JsonObject Problem(int status) => new() { ["$ref"] = $"#/components/responses/{Problems.Single(p => p.Status == status).Name}" };

    public static JsonObject Components() => new(Problems.Select(p =>
        KeyValuePair.Create<string, JsonNode?>(p.Name, Of(p.Description, Shape.Ref(p.Schema), ProblemType))));

    private static JsonObject Content(JsonObject schema, string type) => new() { [type] = new JsonObject { ["schema"] = schema } };
}
