using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Settling;

/// <summary>A thing or a kind of person gets another name wherever people read it; ids stay, and with them the data.</summary>
internal static class SettleName
{
    /// <summary>Members whose texts people read.</summary>
    private static readonly HashSet<string> Shown =
        ["name", "plural", "description", "pitch", "title", "text", "subject", "body", "message", "want", "benefit", "statement", "purpose", "inverse", "acceptance", "goals"];

    public static Blueprint Run(Blueprint blueprint, Decision decision)
    {
        var (old, now) = (decision.Subject, decision.Value);
        if (now.Length is 0 or > 40 || old == now || (Lookup.Entity(blueprint, old) is null && Lookup.Role(blueprint, old) is null))
        {
            return blueprint;
        }

        var words = new (Regex Old, string New)[] { (Word(Nouns.Plural(old)), Nouns.Plural(now)), (Word(old), now) };
        var json = JsonNode.Parse(BlueprintJson.Write(blueprint))!;
        Replace(json, words);
        return BlueprintReader.Read(json.ToJsonString()) is { Blueprint: { } renamed } ? renamed with { Origins = blueprint.Origins } : blueprint;
    }

    private static Regex Word(string word) => new($@"(?<![\p{{L}}\d{{-]){Regex.Escape(word)}(?![\p{{L}}\d}}-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static void Replace(JsonNode? node, (Regex Old, string New)[] words)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Replace(item, words);
            }
        }
        else if (node is JsonObject element)
        {
            foreach (var (name, value) in element.ToList())
            {
                if (Shown.Contains(name) && value is JsonArray texts && texts.All(t => t is JsonValue))
                {
                    element[name] = new JsonArray([.. texts.Select(t => (JsonNode?)Renamed((string?)t ?? "", words))]);
                }
                else if (Shown.Contains(name) && value is JsonValue text && text.GetValueKind() == System.Text.Json.JsonValueKind.String)
                {
                    element[name] = Renamed((string)text!, words);
                }
                else if (name != "origins")
                {
                    Replace(value, words);
                }
            }
        }
    }

    /// <summary>The new word begins as the old one did.</summary>
    private static string Renamed(string text, (Regex Old, string New)[] words) =>
        words.Aggregate(text, (t, w) => w.Old.Replace(t, m => char.IsUpper(m.Value[0]) ? Nouns.Sentence(w.New) : w.New));
}
