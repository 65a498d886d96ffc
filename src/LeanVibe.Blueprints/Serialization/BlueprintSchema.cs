using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace LeanVibe.Blueprints.Serialization;

/// <summary>The JSON Schema (draft 2020-12) of the format, derived from the types: one definition for each.</summary>
public static class BlueprintSchema
{
    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    public static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:leanvibe:blueprint:{Blueprint.CurrentFormat}",
            ["title"] = "LeanVibe Blueprint",
        };
        var definitions = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (name, value) in Define(typeof(Blueprint), definitions).ToList())
        {
            schema[name] = value?.DeepClone();
        }

        schema["$defs"] = new JsonObject(definitions.Where(d => d.Key != nameof(Blueprint)).Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
        return schema.ToJsonString(BlueprintJson.Options) + "\n";
    }

    private static JsonObject Define(Type type, SortedDictionary<string, JsonObject> definitions)
    {
        if (definitions.TryGetValue(type.Name, out var known))
        {
            return known;
        }

        var definition = BlueprintJson.Options.GetJsonSchemaAsNode(type, Exporter).AsObject();
        definitions[type.Name] = definition;
        foreach (var part in BlueprintJson.Options.GetTypeInfo(type).Properties.Select(p => Element(p.PropertyType)).Where(IsDefined))
        {
            Define(part, definitions);
        }

        return definition;
    }

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var schema = context.Path.Length > 0 && IsDefined(type) ? new JsonObject { ["$ref"] = $"#/$defs/{type.Name}" } : node.AsObject();
        RemoveNull(schema);
        if (type.IsEnum && schema["$ref"] is null)
        {
            schema["type"] = "string";
        }

        if (context.PropertyInfo is { } property)
        {
            Describe(schema, property);
        }
        else if (context.Path.Length == 0)
        {
            Insert(schema, "description", SchemaDescriptions.Of(type));
        }

        return schema;
    }

    private static void Describe(JsonObject schema, JsonPropertyInfo property)
    {
        if (property.Name == "id")
        {
            schema["pattern"] = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
            schema["maxLength"] = 40;
        }

        Insert(schema, "description", SchemaDescriptions.Of(property.DeclaringType, property.Name));
    }

    private static void Insert(JsonObject schema, string name, string text)
    {
        if (text.Length > 0)
        {
            schema.Insert(0, name, text);
        }
    }

    /// <summary>The format writes no nulls: what is absent is left out.</summary>
    private static void RemoveNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
        {
            var real = types.Select(t => (string)t!).Where(t => t != "null").ToList();
            schema["type"] = real.Count == 1 ? real[0] : new JsonArray([.. real.Select(t => (JsonNode)t)]);
        }

        if (schema["enum"] is JsonArray words)
        {
            words.RemoveAll(word => word is null);
        }
    }

    private static Type Element(Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type) ?? type;
        return BlueprintJson.Options.GetTypeInfo(underlying) is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } ? element : underlying;
    }

    private static bool IsDefined(Type type) => type.Namespace == typeof(Blueprint).Namespace && type != typeof(string);
}
