using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>
/// The OpenAPI 3.1 document of a product: what a server kit implements and a client kit consumes, derived from the Blueprint by
/// the rules of docs/wire-contract.md. Beyond the standard, <c>x-roles</c> says who may call an operation and on which rows.
/// </summary>
public static class OpenApiDocument
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as JSON text, in a stable order, ending with a line end.</summary>
    public static string From(ProductModel product) => Build(product).ToJsonString(Written) + "\n";

    public static string From(Blueprint blueprint) => From(Refiner.Refine(blueprint));

    private static JsonObject Build(ProductModel product) => new()
    {
        ["openapi"] = "3.1.0",
        ["jsonSchemaDialect"] = "https://json-schema.org/draft/2020-12/schema",
        ["info"] = Info(product),
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
        ["tags"] = Tags(product),
        ["paths"] = Paths(product),
        ["components"] = Components(product),
    };

    private static JsonObject Info(ProductModel product)
    {
        var info = new JsonObject { ["title"] = $"{product.Product.Name} API", ["version"] = $"{product.Source.Revision}.0.0" };
        if (product.Product.Pitch.Length > 0)
        {
            info["summary"] = product.Product.Pitch;
        }

        info["description"] = product.Product.Description.Length > 0 ? product.Product.Description : product.Product.Name;
        info["license"] = new JsonObject { ["name"] = "Proprietary", ["identifier"] = "LicenseRef-Proprietary" };
        return info;
    }

    private static JsonArray Tags(ProductModel product) =>
    [
        Tag(OperationItem.PlatformTag, "Accounts, files, key figures, notifications and the health of the process"),
        .. Operations.InBlueprintOrder(product).Select(e => Tag(e.Name.Plurals.Title, e.Source.Description)),
    ];

    private static JsonObject Tag(string name, string description)
    {
        var tag = new JsonObject { ["name"] = name };
        if (description.Length > 0)
        {
            tag["description"] = description;
        }

        return tag;
    }

    private static JsonObject Paths(ProductModel product) => new(
        from operation in Operations.Of(product)
        group operation by operation.Path into path
        select KeyValuePair.Create<string, JsonNode?>(
            path.Key,
            new JsonObject(path.Select(o => KeyValuePair.Create<string, JsonNode?>(o.Method, OperationItem.Of(o, product))))));

    private static JsonObject Components(ProductModel product) => new()
    {
        ["schemas"] = new JsonObject(PlatformSchemas.Of(product).Concat(Operations.InBlueprintOrder(product).SelectMany(EntitySchemas.Of))
            .Select(s => KeyValuePair.Create<string, JsonNode?>(s.Name, s.Schema))),
        ["responses"] = Answers.Components(),
        ["parameters"] = new JsonObject
        {
            ["Id"] = new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["description"] = "The row's id, a UUID", ["schema"] = Shape.Id() },
        },
        ["securitySchemes"] = new JsonObject
        {
            ["session"] = new JsonObject
            {
                ["type"] = "apiKey",
                ["in"] = "cookie",
                ["name"] = "__Host-session",
                ["description"] = "An opaque token, HttpOnly and SameSite=Lax; over plain HTTP on localhost the cookie is called session.",
            },
        },
    };
}
