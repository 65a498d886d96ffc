using System.Text.Json;
using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Elicitation.Refinement;

/// <summary>Carries what differs between two Blueprints over to a third, element by element; what was changed there by hand stays.</summary>
internal static class Transplant
{
    public static Blueprint Apply(Blueprint before, Blueprint after, Blueprint current)
    {
        var merged = Members(Json(before), Json(after), Json(current));
        return merged.Deserialize<Blueprint>(BlueprintJson.Options)!;
    }

    private static JsonObject Json(Blueprint blueprint) => JsonSerializer.SerializeToNode(blueprint with { Revision = 1 }, BlueprintJson.Options)!.AsObject();

    private static JsonObject Members(JsonObject before, JsonObject after, JsonObject current)
    {
        var merged = new JsonObject();
        foreach (var name in current.Select(m => m.Key).Union(after.Select(m => m.Key)))
        {
            if (Member(before[name], after[name], current[name]) is { } value)
            {
                merged[name] = value;
            }
        }

        return merged;
    }

    private static JsonNode? Member(JsonNode? before, JsonNode? after, JsonNode? current)
    {
        if (JsonNode.DeepEquals(before, after) || JsonNode.DeepEquals(after, current))
        {
            return current?.DeepClone();
        }

        return (before, after, current) switch
        {
            (JsonObject b, JsonObject a, JsonObject c) => Members(b, a, c),
            (_, JsonArray a, JsonArray c) => Elements(before as JsonArray ?? [], a, c),
            (_, JsonArray a, null) => Elements(before as JsonArray ?? [], a, []),
            (JsonArray b, null, JsonArray c) => Elements(b, [], c),
            _ => (JsonNode.DeepEquals(before, current) || before is null && current is null ? after : current)?.DeepClone(),
        };
    }

    private static JsonArray Elements(JsonArray before, JsonArray after, JsonArray current)
    {
        var (old, now) = (Keyed(before), Keyed(after));
        var merged = new JsonArray();
        var seen = new HashSet<string>();
        foreach (var (key, element) in Keyed(current))
        {
            seen.Add(key);
            if (old.ContainsKey(key) && !now.ContainsKey(key))
            {
                continue;
            }

            merged.Add(Member(old.GetValueOrDefault(key), now.GetValueOrDefault(key) ?? element, element));
        }

        foreach (var (key, element) in now.Where(n => !old.ContainsKey(n.Key) && !seen.Contains(n.Key)))
        {
            merged.Add(element?.DeepClone());
        }

        return merged;
    }

    /// <summary>Elements are known by id, permissions by whose and which, origins by path, everything else by itself.</summary>
    private static Dictionary<string, JsonNode?> Keyed(JsonArray elements)
    {
        var keyed = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            keyed.TryAdd(Key(element), element);
        }

        return keyed;
    }

    private static string Key(JsonNode? element) => element switch
    {
        JsonObject o when o["id"] is { } id => (string)id!,
        JsonObject o when o["operations"] is not null => $"{o["role"]} {o["entity"]} {o["scope"]} {o["via"]?.ToJsonString()}",
        JsonObject o when o["path"] is { } path => (string)path!,
        null => "",
        _ => element.ToJsonString(),
    };
}
