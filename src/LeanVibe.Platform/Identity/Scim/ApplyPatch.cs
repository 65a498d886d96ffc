using System.Text.Json.Nodes;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>
/// Applies a patch (RFC 7644, 3.5.2) in all shapes that identity providers really send: operations in any case, values without a path whose names are
/// paths, truth as text, members to remove listed as a value. All of it happens, or nothing.
/// </summary>
public static class ApplyPatch
{
    private const int MostOperations = 1000;

    /// <returns>The changed copy; the resource given stays as it was.</returns>
    public static Result<JsonObject> To(JsonObject resource, JsonNode? patch, ScimResourceType type)
    {
        if (Operations(patch) is not { Count: > 0 and <= MostOperations } operations)
        {
            return ScimErrors.InvalidSyntax($"1 to {MostOperations} Operations are expected");
        }

        var changed = (JsonObject)resource.DeepClone();
        foreach (var operation in operations)
        {
            var op = operation is JsonObject named ? Member(named, "op")?.ToString().ToLowerInvariant() : null;
            if (operation is not JsonObject one || op is not ("add" or "replace" or "remove"))
            {
                return ScimErrors.InvalidSyntax("an operation is add, replace or remove");
            }

            if (Apply(changed, op, Member(one, "path")?.ToString(), Member(one, "value"), type) is { } wrong)
            {
                return wrong;
            }
        }

        return ReadResource.Whole(changed, type);
    }

    private static Error? Apply(JsonObject resource, string op, string? path, JsonNode? value, ScimResourceType type)
    {
        if (!string.IsNullOrWhiteSpace(path))
        {
            return ReadFilter.Path(path, type) is { Succeeded: true } at ? PatchTarget.Apply(resource, op, at.Value, value, path, type) : ReadFilter.Path(path, type).Error;
        }

        if (op == "remove" || value is not JsonObject names)
        {
            return op == "remove" ? ScimErrors.NoTarget("a path") : ScimErrors.InvalidSyntax("a value without a path is an object");
        }

        foreach (var (name, node) in names)
        {
            var at = ReadFilter.Path(name, type);
            if (!at.Succeeded)
            {
                // Clients send along what they keep for themselves ("schemas", attributes of theirs).
                continue;
            }

            if (at.Value.Attribute is { Mutability: "readOnly" })
            {
                continue;
            }

            if (PatchTarget.Apply(resource, op, at.Value, node, name, type) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static JsonArray? Operations(JsonNode? patch) => patch is JsonObject body ? Member(body, "Operations") as JsonArray : null;

    private static JsonNode? Member(JsonObject from, string name) => from.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
