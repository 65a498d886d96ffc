using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeanVibe.Blueprints.Serialization;

/// <summary>Reads and writes Blueprints as JSON: camel case, enums as words, defaults left out, stable order.</summary>
public static class BlueprintJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        WriteIndented = true,
        NewLine = "\n",
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver { Modifiers = { OmitEmpty.Apply } },
    };

    public static string Write(Blueprint blueprint) => JsonSerializer.Serialize(blueprint, Options) + "\n";

    /// <summary>Lower-case hex SHA-256 of the content: revision and origins do not count.</summary>
    public static string Hash(Blueprint blueprint)
    {
        var content = Write(blueprint with { Revision = 0, Origins = [] });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }
}
