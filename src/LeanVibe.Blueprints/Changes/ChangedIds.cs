using System.Text.Json.Nodes;

namespace LeanVibe.Blueprints.Changes;

/// <summary>The ids that changed, so that a reference which merely follows its target is no change of its own.</summary>
internal sealed class ChangedIds
{
    private static readonly char[] Joints = ['.', '>', '=', '/', '{', '}', ' '];
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    public static ChangedIds Between(JsonObject old, JsonObject now)
    {
        var changed = new ChangedIds();
        changed.Collect(old, now);
        return changed;
    }

    /// <summary>Equal, or equal once the old one speaks of the changed ids.</summary>
    public bool Same(JsonNode? old, JsonNode? now) => (old, now) switch
    {
        (null, null) => true,
        (JsonObject left, JsonObject right) => left.Count == right.Count && left.All(m => right.TryGetPropertyValue(ids.GetValueOrDefault(m.Key, m.Key), out var value) && Same(m.Value, value)),
        (JsonArray left, JsonArray right) => left.Count == right.Count && left.Zip(right).All(pair => Same(pair.First, pair.Second)),
        (JsonValue left, JsonValue right) => JsonNode.DeepEquals(left, right) || (ids.Count > 0 && left.TryGetValue<string>(out var text) && right.TryGetValue<string>(out var other) && Follow(text) == other),
        _ => false,
    };

    private void Collect(JsonObject old, JsonObject now)
    {
        foreach (var (name, value) in now)
        {
            if (Pairing.IsElements(name, old[name], value))
            {
                foreach (var (before, after) in Pairing.Of(old[name]?.AsArray() ?? [], value!.AsArray()).Both)
                {
                    if (Pairing.Key(before) is var from && Pairing.Key(after) is var to && from != to)
                    {
                        ids[from] = to;
                    }

                    Collect(before, after);
                }
            }
            else if (Place.IsGroup(name) && old[name] is JsonObject was && value is JsonObject group)
            {
                Collect(was, group);
            }
        }
    }

    private string Follow(string text)
    {
        var followed = new System.Text.StringBuilder();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || Joints.Contains(text[at]))
            {
                followed.Append(ids.GetValueOrDefault(text[start..at], text[start..at]));
                followed.Append(text.AsSpan(at, at == text.Length ? 0 : 1));
                start = at + 1;
            }
        }

        return followed.ToString();
    }
}
