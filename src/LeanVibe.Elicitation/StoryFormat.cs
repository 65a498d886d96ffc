using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeanVibe.Elicitation;

/// <summary>Writes stories as the JSON list of the public annotation format: Text, Persona, Action, Entity, Benefit, Triggers, Targets.</summary>
public static class StoryFormat
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToJson(IEnumerable<StoryFacts> stories) =>
        new JsonArray([.. stories.Select(Node)]).ToJsonString(Indented);

    private static JsonObject Node(StoryFacts story) => new()
    {
        ["Text"] = story.Text,
        ["Persona"] = List(story.Personas),
        ["Action"] = new JsonObject { ["Primary Action"] = List(story.PrimaryActions), ["Secondary Action"] = List(story.SecondaryActions) },
        ["Entity"] = new JsonObject { ["Primary Entity"] = List(story.PrimaryEntities), ["Secondary Entity"] = List(story.SecondaryEntities) },
        ["Triggers"] = Links(story.Triggers),
        ["Targets"] = Links(story.Targets),
    };

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    private static JsonArray Links(IEnumerable<StoryLink> links) => new([.. links.Select(l => (JsonNode)new JsonArray(l.From, l.To))]);
}
