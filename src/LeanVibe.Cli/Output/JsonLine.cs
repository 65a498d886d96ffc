using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeanVibe.Cli.Output;

/// <summary>One JSON value on one line, the last of standard output.</summary>
internal static class JsonLine
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Print(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Options));
}
