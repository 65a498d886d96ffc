using System.Text.Json.Nodes;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>What the server says of itself: its configuration, its kinds of resources and their schemas (RFC 7643, 5 to 7).</summary>
public static class ScimDiscovery
{
    public const int MostOperations = 1000;
    public const int LargestBody = 1024 * 1024;

    /// <param name="root">The address of the SCIM endpoints, without a slash at its end.</param>
    public static JsonObject Configuration(string root) => new()
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"),
        ["patch"] = new JsonObject { ["supported"] = true },
        ["bulk"] = new JsonObject { ["supported"] = true, ["maxOperations"] = MostOperations, ["maxPayloadSize"] = LargestBody },
        ["filter"] = new JsonObject { ["supported"] = true, ["maxResults"] = ScimQuery.MostCount },
        ["changePassword"] = new JsonObject { ["supported"] = false },
        ["sort"] = new JsonObject { ["supported"] = true },
        ["etag"] = new JsonObject { ["supported"] = true },
        ["authenticationSchemes"] = new JsonArray(new JsonObject
        {
            ["type"] = "oauthbearertoken",
            ["name"] = "Bearer token",
            ["description"] = "A token of the organisation's directory, made at POST /api/tokens; two last at once, so that one can replace the other.",
            ["specUri"] = "https://www.rfc-editor.org/rfc/rfc6750",
            ["primary"] = true,
        }),
        ["meta"] = Meta("ServiceProviderConfig", $"{root}/ServiceProviderConfig"),
    };

    public static JsonObject Of(ScimResourceType type, string root) => new()
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:schemas:core:2.0:ResourceType"),
        ["id"] = type.Name,
        ["name"] = type.Name,
        ["description"] = type.Core.Description,
        ["endpoint"] = type.Endpoint,
        ["schema"] = type.Core.Id,
        ["schemaExtensions"] = new JsonArray([.. type.Extensions.Select(e => new JsonObject { ["schema"] = e.Id, ["required"] = false })]),
        ["meta"] = Meta("ResourceType", $"{root}/ResourceTypes/{type.Name}"),
    };

    public static JsonObject Of(ScimSchema schema, string root) => new()
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:schemas:core:2.0:Schema"),
        ["id"] = schema.Id,
        ["name"] = schema.Name,
        ["description"] = schema.Description,

        // Common to all resources, and therefore in no schema (RFC 7643, 3.1).
        ["attributes"] = new JsonArray([.. schema.Attributes.Where(a => a.Name is not ("id" or "externalId" or "meta")).Select(Of)]),
        ["meta"] = Meta("Schema", $"{root}/Schemas/{schema.Id}"),
    };

    private static JsonObject Of(ScimAttribute attribute)
    {
        var described = new JsonObject
        {
            ["name"] = attribute.Name, ["type"] = attribute.Type, ["multiValued"] = attribute.IsMultiValued, ["description"] = attribute.Description, ["required"] = attribute.IsRequired,
            ["caseExact"] = attribute.IsCaseExact, ["mutability"] = attribute.Mutability, ["returned"] = "default", ["uniqueness"] = attribute.Uniqueness,
        };
        if (attribute.Type == "reference")
        {
            described["referenceTypes"] = new JsonArray(attribute.Name == "$ref" ? ["User"] : ["external"]);
        }

        if (attribute.Parts.Count > 0)
        {
            described["subAttributes"] = new JsonArray([.. attribute.Parts.Select(Of)]);
        }

        return described;
    }

    private static JsonObject Meta(string type, string location) => new() { ["resourceType"] = type, ["location"] = location };
}
