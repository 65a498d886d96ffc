using System.Text.Json.Nodes;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>Reads a resource that a client creates or replaces. What the schema does not know is left out; what only the server sets is ignored (RFC 7644, 3.3 and 3.5.1).</summary>
public static class ReadResource
{
    public static Result<JsonObject> From(JsonNode? sent, ScimResourceType type)
    {
        if (sent is not JsonObject body)
        {
            return ScimErrors.InvalidSyntax("an object is expected");
        }

        var resource = new JsonObject();
        if (Take(body, type.Core, resource) is { } wrong)
        {
            return wrong;
        }

        foreach (var extension in type.Extensions)
        {
            if (body.FirstOrDefault(pair => pair.Key.Equals(extension.Id, StringComparison.OrdinalIgnoreCase)).Value is not JsonObject inside)
            {
                continue;
            }

            var kept = new JsonObject();
            if (Take(inside, extension, kept) is { } wrongInside)
            {
                return wrongInside;
            }

            if (kept.Count > 0)
            {
                resource[extension.Id] = kept;
            }
        }

        return Whole(resource, type);
    }

    /// <summary>Whether nothing required is missing; at most one value of a list is the primary one.</summary>
    internal static Result<JsonObject> Whole(JsonObject resource, ScimResourceType type)
    {
        if (type.Core.Attributes.FirstOrDefault(a => a.IsRequired && resource[a.Name]?.ToString() is not { Length: > 0 }) is { } missing)
        {
            return ScimErrors.InvalidValue(missing.Name, "a value: it is required");
        }

        return type.Core.Attributes.FirstOrDefault(a => resource[a.Name] is JsonArray values && values.Count(IsPrimary) > 1) is { } doubled
            ? ScimErrors.InvalidValue(doubled.Name, "one primary value at most")
            : resource;
    }

    internal static bool IsPrimary(JsonNode? value) => (value as JsonObject)?["primary"] is JsonValue primary && primary.TryGetValue<bool>(out var truth) && truth;

    private static Error? Take(JsonObject from, ScimSchema schema, JsonObject into)
    {
        foreach (var (name, node) in from)
        {
            if (schema.Find(name) is not { Mutability: not "readOnly" } attribute)
            {
                continue;
            }

            var value = ScimValue.Of(node, attribute);
            if (!value.Succeeded)
            {
                return value.Error;
            }

            if (value.Value is not null)
            {
                into[attribute.Name] = value.Value;
            }
        }

        return null;
    }
}
