using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>
/// Which values are among those that were sent: the same "value" and, where both say one, the same "type"; or all of it the same where there is no "value".
/// Asked once for each that is there, so that two lists of thousands are not compared each with each.
/// </summary>
internal sealed class SameValues
{
    private readonly Dictionary<string, HashSet<string>> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);

    public SameValues(JsonArray sent)
    {
        foreach (var one in sent)
        {
            if (ValueOf(one) is not { } value)
            {
                _whole.Add(Written(one));
            }
            else if (_types.TryGetValue(value, out var types))
            {
                types.Add(TypeOf(one));
            }
            else
            {
                _types.Add(value, new(StringComparer.Ordinal) { TypeOf(one) });
            }
        }
    }

    public bool Contains(JsonNode? old) => ValueOf(old) is not { } value ? _whole.Contains(Written(old))
        : _types.TryGetValue(value, out var types) && (TypeOf(old) is not { Length: > 0 } type || types.Contains("") || types.Contains(type));

    private static string? ValueOf(JsonNode? node) => (node as JsonObject)?["value"]?.ToString();

    private static string TypeOf(JsonNode? node) => (node as JsonObject)?["type"]?.ToString() ?? "";

    /// <summary>In whatever order its parts came: a value is two levels deep at the most.</summary>
    private static string Written(JsonNode? node) => node is JsonObject parts
        ? JsonSerializer.Serialize(parts.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new[] { p.Key, p.Value?.ToJsonString() ?? "" }))
        : node?.ToJsonString() ?? "";
}
