using System.Text.Json;
using System.Text.Json.Nodes;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Blueprints.Changes;

/// <summary>Says a change in plain English.</summary>
internal static class Sentences
{
    public static string Added(Place place, DataEffect effect) => $"{Capital(Name(place))} was added.{Consequence(effect)}";

    public static string Removed(Place place, DataEffect effect) => $"{Capital(Name(place))} was removed.{Consequence(effect)}";

    public static string NewId(Place place, JsonObject before, JsonObject after) =>
        $"{Capital(Name(place))} has the id \"{Pairing.Key(after)}\" instead of \"{Pairing.Key(before)}\".";

    public static string Changed(Place place, string member, JsonNode? old, JsonNode? now, DataEffect effect) => member == "name"
        ? $"{Capital(Name(place, named: false))} \"{Value(old)}\" is now called \"{Value(now)}\"."
        : $"{Capital(Name(place))}: {Casing.Sentence(member).ToLowerInvariant()} {Difference(old, now)}.{Consequence(effect)}";

    private static string Difference(JsonNode? old, JsonNode? now) =>
        (old ?? now) is not JsonValue || Value(old).Length + Value(now).Length > 120 ? "changed"
        : old is null ? $"is now {Value(now)}"
        : now is null ? $"is no longer {Value(old)}"
        : $"is now {Value(now)}, was {Value(old)}";

    private static string Value(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => (string)text!,
        _ => value.ToJsonString(),
    };

    private static string Consequence(DataEffect effect) => effect switch
    {
        DataEffect.LosesData => " What is stored in it is lost.",
        DataEffect.NeedsValue => " Rows that exist need another value.",
        _ => "",
    };

    /// <summary>the field "Price" of "Box".</summary>
    private static string Name(Place place, bool named = true)
    {
        var noun = place.Kind switch
        {
            "kpis" => "KPI",
            "qualities" => "quality",
            "brand" or "product" or "stack" or "" => "product",
            "input" => "input",
            _ => EnglishPlural.Singular(place.Kind),
        };
        if (Place.IsGroup(place.Kind) || place.Kind.Length == 0)
        {
            return place.Trail.Count > 0 ? $"the {noun} of {Title(place.Trail[^1])}" : $"the {noun}";
        }

        var of = place.Trail.Count > 1 ? $" of {Title(place.Trail[^2])}" : "";
        return named ? $"the {noun} {Title(place.Trail[^1])}{of}" : $"the {noun}{of}";
    }

    private static string Title(JsonObject element) =>
        $"\"{(string?)element["name"] ?? (string?)element["title"] ?? (string?)element["want"] ?? Pairing.Key(element)}\"";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
