using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Cli.Output;

/// <summary>A Blueprint as part of a JSON line, written by its own rules.</summary>
internal static class BlueprintLine
{
    public static JsonNode Of(Blueprint blueprint) => JsonNode.Parse(BlueprintJson.Write(blueprint))!;
}
