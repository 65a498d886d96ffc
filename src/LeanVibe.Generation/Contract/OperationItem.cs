using System.Text.Json;
using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>One operation as OpenAPI writes it.</summary>
internal static class OperationItem
{
    public const string PlatformTag = "Platform";

    public static JsonObject Of(ApiOperation operation, ProductModel product)
    {
        var entity = product.FindEntity(operation.Entity);
        var details = entity is null ? PlatformDetails.Of(operation, product) : EntityDetails.Of(operation, entity);
        var item = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["summary"] = operation.Summary,
            ["tags"] = new JsonArray(entity?.Name.Plurals.Title ?? PlatformTag),
            ["security"] = Security(operation),
        };
        var parameters = new JsonArray([.. Path(operation), .. details.Parameters]);
        if (parameters.Count > 0)
        {
            item["parameters"] = parameters;
        }

        if (details.Body is { } body)
        {
            item["requestBody"] = body;
        }

        item["responses"] = Responses(operation, details);
        item["x-roles"] = new JsonArray([.. operation.Allowed.Select(Access)]);
        return item;
    }

    private static IEnumerable<JsonNode> Path(ApiOperation operation) =>
        operation.Path.Contains("{id}", StringComparison.Ordinal) ? [new JsonObject { ["$ref"] = "#/components/parameters/Id" }] : [];

    /// <summary>What visitors may do needs no session, but a session may show more.</summary>
    private static JsonArray Security(ApiOperation operation)
    {
        var session = new JsonObject { ["session"] = new JsonArray() };
        return operation.IsOpen ? [new JsonObject(), session] : [session];
    }

    private static JsonObject Responses(ApiOperation operation, OperationDetails details)
    {
        var responses = new JsonObject { [$"{details.Success.Status}"] = details.Success.Response };
        foreach (var status in details.Problems.Concat(Refusals(operation)).Distinct().Order())
        {
            responses[$"{status}"] = Answers.Problem(status);
        }

        return responses;
    }

    private static int[] Refusals(ApiOperation operation) => operation switch
    {
        { Path: "/healthz" or "/readyz" or "/metrics" or "/openapi.json" } => [],
        { IsOpen: true, Kind: OperationKind.Platform } => [429],
        { IsOpen: true } => [403, 429],
        _ => [401, 403, 429],
    };

    private static JsonNode Access(Access access) => new JsonObject
    {
        ["role"] = access.Role,
        ["scope"] = JsonNamingPolicy.CamelCase.ConvertName(access.Scope.ToString()),
    };
}
