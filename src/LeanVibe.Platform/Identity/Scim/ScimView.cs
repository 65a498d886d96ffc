using System.Text.Json.Nodes;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>What of a resource is shown: <c>attributes</c> and <c>excludedAttributes</c> (RFC 7644, 3.9).</summary>
public static class ScimView
{
    private static readonly string[] Always = ["schemas", "id"];

    /// <param name="attributes">Names separated by commas, or null for all.</param>
    /// <param name="excluded">Names separated by commas, or null for none; names that always show do so all the same.</param>
    public static JsonObject Of(JsonObject resource, ScimResourceType type, string? attributes, string? excluded)
    {
        var shown = (JsonObject)resource.DeepClone();
        if (attributes is { Length: > 0 })
        {
            var wanted = Paths(attributes, type);
            foreach (var name in shown.Select(pair => pair.Key).Where(key => !Always.Contains(key) && !wanted.Exists(p => Holds(p, key))).ToList())
            {
                shown.Remove(name);
            }

            foreach (var path in wanted.Where(p => p is { Part: not null, Extension: "" } && !wanted.Exists(other => other.Attribute == p.Attribute && other.Part is null)))
            {
                var parts = wanted.Where(p => p.Attribute == path.Attribute).Select(p => p.Part!.Name).ToHashSet(StringComparer.Ordinal);
                EachObject(shown[path.Attribute!.Name], one => one.Where(pair => !parts.Contains(pair.Key)).Select(pair => pair.Key).ToList().ForEach(key => one.Remove(key)));
            }
        }
        else if (excluded is { Length: > 0 })
        {
            foreach (var path in Paths(excluded, type).Where(p => p.Attribute is null || !Always.Contains(p.Attribute.Name)))
            {
                Exclude(shown, path);
            }
        }

        return shown;
    }

    private static void Exclude(JsonObject shown, ScimPath path)
    {
        var holder = path.Extension.Length == 0 ? shown : shown[path.Extension] as JsonObject;
        if (path.Attribute is null)
        {
            shown.Remove(path.Extension);
        }
        else if (path.Part is null)
        {
            holder?.Remove(path.Attribute.Name);
        }
        else
        {
            EachObject(holder?[path.Attribute.Name], one => one.Remove(path.Part.Name));
        }
    }

    private static bool Holds(ScimPath path, string key) => path.Extension.Length > 0 ? path.Extension == key : path.Attribute!.Name == key;

    private static List<ScimPath> Paths(string names, ScimResourceType type) =>
        [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => ScimPath.Of(name, type)).Where(p => p.Succeeded).Select(p => p.Value)];

    private static void EachObject(JsonNode? node, Action<JsonObject> act)
    {
        foreach (var one in node is JsonArray array ? array.OfType<JsonObject>() : node is JsonObject single ? [single] : [])
        {
            act(one);
        }
    }
}
