using System.Text.Json.Nodes;

namespace LeanVibe.Blueprints.Changes;

/// <summary>Which element of one list is which of another: the same id first, then a new id with all else equal.</summary>
internal sealed record Pairing(IReadOnlyList<(JsonObject Before, JsonObject After)> Both, IReadOnlyList<JsonObject> Added, IReadOnlyList<JsonObject> Removed)
{
    public static bool IsElements(string member, params IEnumerable<JsonNode?> lists) =>
        lists.OfType<JsonArray>().Any(list => list.Count > 0 && (member == "permissions" || (list[0] as JsonObject)?["id"] is not null));

    /// <summary>The id; a permission, which has none, is told by role, entity and scope with its way.</summary>
    public static string Key(JsonObject element) => element["id"] is { } id
        ? (string)id!
        : string.Join('/', ((string?[])[(string?)element["role"], (string?)element["entity"], (string?)element["scope"] ?? "all", Way(element)]).Where(part => part is { Length: > 0 }));

    /// <param name="ids">Given: an element that differs only by following changed ids is the same one.</param>
    public static Pairing Of(JsonArray before, JsonArray after, ChangedIds? ids = null)
    {
        var old = Distinct(before);
        var now = Distinct(after);
        var both = new List<(JsonObject, JsonObject)>();
        var gone = old.Values.Where(element => !now.ContainsKey(Key(element))).ToList();
        var added = new List<JsonObject>();
        foreach (var (key, element) in now)
        {
            if ((old.GetValueOrDefault(key) ?? Take(gone, element, ids)) is { } pair)
            {
                both.Add((pair, element));
            }
            else
            {
                added.Add(element);
            }
        }

        return new(both, added, gone);
    }

    private static JsonObject? Take(List<JsonObject> gone, JsonObject element, ChangedIds? ids)
    {
        var wanted = WithoutId(element);
        var at = gone.FindIndex(candidate => WithoutId(candidate) is var old && (JsonNode.DeepEquals(old, wanted) || (ids?.Same(old, wanted) ?? false)));
        if (at < 0)
        {
            return null;
        }

        var found = gone[at];
        gone.RemoveAt(at);
        return found;
    }

    private static JsonObject WithoutId(JsonObject element)
    {
        var copy = element.DeepClone().AsObject();
        copy.Remove("id");
        return copy;
    }

    private static string Way(JsonObject permission) =>
        string.Join('>', (permission["via"]?.AsArray() ?? []).Select(step => (string?)step));

    private static OrderedDictionary<string, JsonObject> Distinct(JsonArray elements)
    {
        var distinct = new OrderedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            distinct.TryAdd(Key(element!.AsObject()), element.AsObject());
        }

        return distinct;
    }
}
