using System.Text.Json;
using System.Text.Json.Nodes;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Blueprints.Changes;

/// <summary>
/// What changed between two revisions, in the later Blueprint's order, by stable ids:
/// <code>JSON of both -> pair elements by id -> find changed ids -> compare, following the changed ids -> judge the effect on data</code>
/// Revision and origins do not count.
/// </summary>
public static class BlueprintDiff
{
    public static IReadOnlyList<Change> Between(Blueprint before, Blueprint after)
    {
        var (old, now) = (ToJson(before), ToJson(after));
        var ids = ChangedIds.Between(old, now);
        return [.. Members(new Place("", "", []), old, now, ids)];
    }

    private static JsonObject ToJson(Blueprint blueprint) =>
        JsonSerializer.SerializeToNode(blueprint with { Revision = 1, Origins = [] }, BlueprintJson.Options)!.AsObject();

    private static IEnumerable<Change> Members(Place place, JsonObject old, JsonObject now, ChangedIds ids)
    {
        foreach (var name in now.Select(m => m.Key).Union(old.Select(m => m.Key)).Where(name => name != "id"))
        {
            foreach (var change in Member(place, name, old[name], now[name], ids))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<Change> Member(Place place, string name, JsonNode? old, JsonNode? now, ChangedIds ids)
    {
        if (Pairing.IsElements(name, old, now))
        {
            return Elements(place.Into(name), old?.AsArray() ?? [], now?.AsArray() ?? [], ids);
        }

        if (Place.IsGroup(name) && (old ?? now) is JsonObject)
        {
            return old is null || now is null
                ? Whole(place.Into(name), old, now)
                : Members(place.Into(name), old.AsObject(), now.AsObject(), ids);
        }

        if (ids.Same(old, now))
        {
            return [];
        }

        var kind = name == "name" && old is not null && now is not null ? ChangeKind.Renamed : ChangeKind.Changed;
        var effect = DataEffects.OfMember(place, name, old, now);
        return [new(kind, place.Path, Sentences.Changed(place, name, old, now, effect), effect) { Member = name }];
    }

    private static IEnumerable<Change> Elements(Place list, JsonArray old, JsonArray now, ChangedIds ids)
    {
        var pairs = Pairing.Of(old, now, ids);
        foreach (var (before, after) in pairs.Both)
        {
            var place = list.At(after);
            if (after["id"] is not null && Pairing.Key(before) != Pairing.Key(after))
            {
                var effect = DataEffects.OfNewId(place);
                yield return new(ChangeKind.Renamed, place.Path, Sentences.NewId(place, before, after), effect) { PreviousPath = list.At(before).Path };
            }

            foreach (var change in Members(place, before, after, ids))
            {
                yield return change;
            }
        }

        foreach (var added in pairs.Added)
        {
            var place = list.At(added);
            var effect = DataEffects.OfAdded(place, added);
            yield return new(ChangeKind.Added, place.Path, Sentences.Added(place, effect), effect);
        }

        foreach (var removed in pairs.Removed)
        {
            var place = list.At(removed);
            var effect = DataEffects.OfRemoved(place, removed);
            yield return new(ChangeKind.Removed, place.Path, Sentences.Removed(place, effect), effect);
        }
    }

    /// <summary>A group of members, such as a lifecycle, that came or went as a whole.</summary>
    private static IEnumerable<Change> Whole(Place place, JsonNode? old, JsonNode? now)
    {
        if (old is null)
        {
            var effect = DataEffects.OfAdded(place, now!.AsObject());
            yield return new(ChangeKind.Added, place.Path, Sentences.Added(place, effect), effect);
        }
        else
        {
            var effect = DataEffects.OfRemoved(place, old.AsObject());
            yield return new(ChangeKind.Removed, place.Path, Sentences.Removed(place, effect), effect);
        }
    }
}
