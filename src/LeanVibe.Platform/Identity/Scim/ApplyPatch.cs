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

    /// <summary>How many values all operations of a patch may look at together: a hundred changes to a group of 20,000.</summary>
    private const int MostWork = 2_000_000;

    /// <returns>The changed copy; the resource given stays as it was.</returns>
    public static Result<JsonObject> To(JsonObject resource, JsonNode? patch, ScimResourceType type)
    {
        if (Operations(patch) is not { Count: > 0 and <= MostOperations } operations)
        {
            return ScimErrors.InvalidSyntax($"1 to {MostOperations} Operations are expected");
        }

        var (changed, work) = ((JsonObject)resource.DeepClone(), 0L);
        foreach (var operation in operations)
        {
            var op = operation is JsonObject named ? Member(named, "op")?.ToString().ToLowerInvariant() : null;
            if (operation is not JsonObject one || op is not ("add" or "replace" or "remove"))
            {
                return ScimErrors.InvalidSyntax("an operation is add, replace or remove");
            }

            if (Apply(changed, op, Member(one, "path")?.ToString(), Member(one, "value"), type, ref work) is { } wrong)
            {
                return wrong;
            }
        }

        return ReadResource.Whole(changed, type);
    }

    private static Error? Apply(JsonObject resource, string op, string? path, JsonNode? value, ScimResourceType type, ref long work)
    {
        if (!string.IsNullOrWhiteSpace(path))
        {
            var there = ReadFilter.Path(path, type);
            return !there.Succeeded ? there.Error : Spend(resource, value, ref work) ?? PatchTarget.Apply(resource, op, there.Value, value, path, type);
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

            if ((Spend(resource, node, ref work) ?? PatchTarget.Apply(resource, op, at.Value, node, name, type)) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static Error? Spend(JsonObject resource, JsonNode? value, ref long work) =>
        (work += 1 + Count(value) + resource.Sum(pair => Count(pair.Value))) > MostWork ? ScimErrors.TooMuch : null;

    private static long Count(JsonNode? node) => node is JsonArray values ? values.Count : 0;

    private static JsonArray? Operations(JsonNode? patch) => patch is JsonObject body ? Member(body, "Operations") as JsonArray : null;

    private static JsonNode? Member(JsonObject from, string name) => from.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
