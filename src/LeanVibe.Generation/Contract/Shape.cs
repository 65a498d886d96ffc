using System.Text.Json.Nodes;

namespace LeanVibe.Generation.Contract;

/// <summary>The words of JSON Schema 2020-12 that the contract uses. Every call makes new nodes, since a node has one parent.</summary>
internal static class Shape
{
    public static JsonObject Of(string type) => new() { ["type"] = type };

    public static JsonObject Text(int? least = null, int? most = null)
    {
        var shape = Of("string");
        if (least is > 0)
        {
            shape["minLength"] = least;
        }

        if (most is not null)
        {
            shape["maxLength"] = most;
        }

        return shape;
    }

    public static JsonObject Text(string format) => new() { ["type"] = "string", ["format"] = format };

    public static JsonObject Id() => Text("uuid");

    public static JsonObject Choice(IEnumerable<string> choices) => new() { ["type"] = "string", ["enum"] = List(choices) };

    public static JsonObject Many(JsonNode items, int? most = null)
    {
        var shape = new JsonObject { ["type"] = "array", ["items"] = items };
        if (most is not null)
        {
            shape["maxItems"] = most;
        }

        return shape;
    }

    public static JsonObject Ref(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    /// <summary>An object that requires all of its members, or those named.</summary>
    public static JsonObject Object(IEnumerable<(string Name, JsonObject Shape)> members, IEnumerable<string>? required = null)
    {
        var all = members.ToList();
        var names = (required ?? all.Select(m => m.Name)).ToList();
        var shape = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(all.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)m.Shape))) };
        if (names.Count > 0)
        {
            shape["required"] = List(names);
        }

        return shape;
    }

    /// <summary>The same shape, or null.</summary>
    public static JsonObject OrNull(JsonObject shape)
    {
        if (shape["type"] is JsonValue type)
        {
            shape["type"] = new JsonArray((string)type!, "null");
        }

        if (shape["enum"] is JsonArray choices)
        {
            choices.Add((JsonNode?)null);
        }

        return shape;
    }

    public static JsonArray List(IEnumerable<string> words) => new([.. words.Select(w => (JsonNode?)JsonValue.Create(w))]);
}
