using System.Globalization;
using System.Text.Json.Nodes;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>Whether a resource meets a filter.</summary>
public static class FilterMatch
{
    public static bool Meets(this JsonObject resource, ScimFilter filter) => filter switch
    {
        ScimFilter.And both => resource.Meets(both.Left) && resource.Meets(both.Right),
        ScimFilter.Or either => resource.Meets(either.Left) || resource.Meets(either.Right),
        ScimFilter.Not negation => !resource.Meets(negation.Inner),
        ScimFilter.Any any => Whole(resource, any.Path).Any(value => IsPicked(value, any.Inner)),
        ScimFilter.Present present => Values(resource, present.Path).Any(IsThere),
        ScimFilter.Compare { Operator: "ne" } ne => !resource.Meets(ne with { Operator = "eq" }),
        ScimFilter.Compare { Operator: "eq", Value: null } empty => !Values(resource, empty.Path).Any(IsThere),
        ScimFilter.Compare compare => Values(resource, compare.Path).Any(value => Compares(value, compare)),
        _ => false,
    };

    /// <summary>Whether one value of a multi-valued attribute meets a filter about its parts.</summary>
    internal static bool IsPicked(JsonNode? value, ScimFilter filter) => filter switch
    {
        ScimFilter.And both => IsPicked(value, both.Left) && IsPicked(value, both.Right),
        ScimFilter.Or either => IsPicked(value, either.Left) || IsPicked(value, either.Right),
        ScimFilter.Not negation => !IsPicked(value, negation.Inner),
        ScimFilter.Present present => IsThere(Part(value, present.Path.Part!)),
        ScimFilter.Compare { Operator: "ne" } ne => !IsPicked(value, ne with { Operator = "eq" }),
        ScimFilter.Compare compare => Part(value, compare.Path.Part!) is { } part ? Compares(part, compare) : compare is { Operator: "eq", Value: null or false },
        _ => false,
    };

    /// <summary>What a resource is sorted by: of several values the primary one, else the first; null when there is none.</summary>
    internal static string? SortKey(JsonObject resource, ScimPath path)
    {
        var all = Whole(resource, path).ToList();
        var chosen = all.Find(ReadResource.IsPrimary) ?? all.FirstOrDefault();
        var part = path.Part ?? (path.Attribute!.IsMultiValued ? path.Attribute.Part("value") : null);
        return (part is null ? chosen : Part(chosen, part)) is JsonValue value ? value.ToString() : null;
    }

    /// <summary>A comparison with a multi-valued attribute as a whole means its "value".</summary>
    private static IEnumerable<JsonNode?> Values(JsonObject resource, ScimPath path)
    {
        var part = path.Part ?? (path.Attribute!.IsMultiValued ? path.Attribute.Part("value") : null);
        return part is null ? Whole(resource, path) : Whole(resource, path).Select(value => Part(value, part));
    }

    private static IEnumerable<JsonNode?> Whole(JsonObject resource, ScimPath path)
    {
        var holder = path.Extension.Length == 0 ? resource : resource[path.Extension] as JsonObject;
        var node = holder?[path.Attribute!.Name];
        return node is JsonArray array ? array : Enumerable.Repeat(node, 1);
    }

    private static JsonNode? Part(JsonNode? value, ScimAttribute part) => (value as JsonObject)?[part.Name];

    private static bool IsThere(JsonNode? node) => node switch
    {
        null => false,
        JsonArray array => array.Count > 0,
        JsonObject parts => parts.Count > 0,
        JsonValue value => !value.TryGetValue<string>(out var text) || text.Length > 0,
        _ => false,
    };

    private static bool Compares(JsonNode? node, ScimFilter.Compare compare)
    {
        if (node is not JsonValue value)
        {
            return false;
        }

        if (value.TryGetValue<bool>(out var truth))
        {
            return compare.Operator == "eq" && (compare.Value as bool? ?? (bool.TryParse(compare.Value as string, out var said) ? said : null)) == truth;
        }

        var text = value.ToString();
        var wanted = Convert.ToString(compare.Value, CultureInfo.InvariantCulture) ?? "";
        var kind = (compare.Path.Part ?? compare.Path.Attribute!) is { IsCaseExact: true } ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return compare.Operator switch
        {
            "eq" => text.Equals(wanted, kind),
            "co" => text.Contains(wanted, kind),
            "sw" => text.StartsWith(wanted, kind),
            "ew" => text.EndsWith(wanted, kind),
            "gt" => Order(text, wanted, kind) > 0,
            "ge" => Order(text, wanted, kind) >= 0,
            "lt" => Order(text, wanted, kind) < 0,
            "le" => Order(text, wanted, kind) <= 0,
            _ => false,
        };
    }

    private static int Order(string one, string other, StringComparison kind) =>
        DateTimeOffset.TryParse(one, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && DateTimeOffset.TryParse(other, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var otherTime)
            ? time.CompareTo(otherTime)
            : string.Compare(one, other, kind);
}
