using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeanVibe.Blueprints.Changes;

/// <summary>What a change does to the rows that a running product already has.</summary>
internal static class DataEffects
{
    private static readonly HashSet<(string From, string To)> Widenings =
    [
        .. from type in new[] { "email", "phone", "url", "color", "place", "choice" } from to in new[] { "text", "longText" } select (type, to),
        ("text", "longText"), ("text", "place"), ("longText", "text"), ("integer", "decimal"), ("rating", "integer"), ("rating", "decimal"), ("duration", "integer"), ("integer", "duration"),
        ("percent", "decimal"), ("money", "decimal"), ("date", "dateTime"), ("image", "file"), ("boolean", "text"), ("integer", "text"), ("decimal", "text"),
    ];

    public static DataEffect OfAdded(Place place, JsonObject element) => place.Kind switch
    {
        "entities" or "lifecycle" => DataEffect.Migrates,
        "fields" when element["computed"] is not null => DataEffect.None,
        "fields" when Is(element, "required") && element["default"] is null => DataEffect.NeedsValue,
        "relations" when Is(element, "required") => DataEffect.NeedsValue,
        "fields" or "relations" => DataEffect.Migrates,
        "rules" when Text(element, "kind") == "uniqueTogether" => DataEffect.Migrates,
        _ => DataEffect.None,
    };

    public static DataEffect OfRemoved(Place place, JsonObject element) => place.Kind switch
    {
        "fields" when element["computed"] is not null => DataEffect.None,
        "entities" or "fields" or "relations" or "lifecycle" => DataEffect.LosesData,
        "states" => DataEffect.NeedsValue,
        "choices" when IsStored(place) => DataEffect.NeedsValue,
        "rules" when Text(element, "kind") == "uniqueTogether" => DataEffect.Migrates,
        _ => DataEffect.None,
    };

    public static DataEffect OfNewId(Place place) => place.Kind switch
    {
        "entities" or "fields" or "relations" or "states" => DataEffect.Migrates,
        "choices" when IsStored(place) => DataEffect.Migrates,
        _ => DataEffect.None,
    };

    public static DataEffect OfMember(Place place, string member, JsonNode? old, JsonNode? now) => (place.Kind, member) switch
    {
        ("fields", "type") => Widenings.Contains((Word(old), Word(now))) ? DataEffect.Migrates : DataEffect.LosesData,
        ("fields", "required") when now is not null => place.Trail[^1]["default"] is null ? DataEffect.NeedsValue : DataEffect.Migrates,
        ("relations", "required") when now is not null => DataEffect.NeedsValue,
        ("fields", "computed") when old is null => DataEffect.LosesData,
        ("fields", "computed") when now is null => DataEffect.Migrates,
        ("relations", "target") => DataEffect.LosesData,
        ("relations", "cardinality") => now is null ? DataEffect.LosesData : DataEffect.Migrates,
        ("fields" or "relations", "required" or "unique" or "onDelete") => DataEffect.Migrates,
        ("entities", "ownership") => DataEffect.Migrates,
        ("rules", "members" or "kind") => DataEffect.Migrates,
        ("fields", "choices") => DataEffect.None,
        ("product", "currency") => DataEffect.Migrates,
        _ => DataEffect.None,
    };

    /// <summary>The choices of an action's input are not in the database.</summary>
    private static bool IsStored(Place place) => place.Path.StartsWith("entities/", StringComparison.Ordinal);

    private static bool Is(JsonObject element, string member) => element[member]?.GetValueKind() == JsonValueKind.True;

    private static string Text(JsonObject element, string member) => Word(element[member]);

    /// <summary>An absent type is text, the first of its words.</summary>
    private static string Word(JsonNode? value) => value is null ? "text" : (string)value!;
}
