using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeanVibe.Data;

/// <summary>How records are kept in a column: words for enums, so that the file reads well years later.</summary>
internal static class RowJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
}
