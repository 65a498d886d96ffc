using System.Globalization;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>What a list is asked for (RFC 7644, 3.4.2).</summary>
/// <param name="Filter">Empty for all.</param>
/// <param name="SortBy">An attribute; empty for the order in which they came.</param>
public sealed record ScimQuery(string Filter = "", string SortBy = "", bool IsDescending = false)
{
    public const int MostCount = 200;

    /// <summary>The code of the error about a name that this kind of resource does not have.</summary>
    public const string PathUnknown = "scim-invalidPath";

    private const int UsualCount = 100;

    /// <summary>From 1; less counts as 1.</summary>
    public int StartIndex { get; init; } = 1;

    /// <summary>0 to 200; 0 asks for the total alone.</summary>
    public int Count { get; init; } = UsualCount;

    public string? Attributes { get; init; }

    public string? Excluded { get; init; }

    /// <summary>Whether an attribute is wanted in the answer.</summary>
    public bool Shows(string attribute) =>
        Attributes is { Length: > 0 } wanted ? Names(wanted, attribute) : Excluded?.Split(',', StringSplitOptions.TrimEntries).Any(name => name[(name.LastIndexOf(':') + 1)..].Equals(attribute, StringComparison.OrdinalIgnoreCase)) is not true;

    /// <param name="value">What was sent under a name: a text, or null.</param>
    /// <returns>Or which number is none.</returns>
    public static Result<ScimQuery> Of(Func<string, string?> value)
    {
        var (start, count) = (Number(value("startIndex"), 1), Number(value("count"), UsualCount));
        return start is null || count is null
            ? ScimErrors.InvalidValue(start is null ? "startIndex" : "count", "a whole number")
            : new ScimQuery(value("filter")?.Trim() ?? "", value("sortBy")?.Trim() ?? "", "descending".Equals(value("sortOrder"), StringComparison.OrdinalIgnoreCase))
            {
                StartIndex = Math.Max(1, start.Value), Count = Math.Clamp(count.Value, 0, MostCount), Attributes = value("attributes"), Excluded = value("excludedAttributes"),
            };
    }

    /// <summary>The text that an attribute must be equal to for the filter to be met; null where it demands none.</summary>
    public static string? Demanded(ScimFilter? filter, string attribute) => filter switch
    {
        ScimFilter.Compare { Operator: "eq", Value: string value } equal when equal.Path is { Part: null, Extension: "" } && equal.Path.Attribute!.Name == attribute => value,
        ScimFilter.And both => Demanded(both.Left, attribute) ?? Demanded(both.Right, attribute),
        _ => null,
    };

    /// <summary>Filters, sorts and cuts what there is.</summary>
    public Result<ScimPage<T>> Of<T>(IEnumerable<T> all, ScimFilter? filter, ScimResourceType type, Func<T, JsonObject> show)
    {
        var met = all.Select(item => (Item: item, Shown: show(item))).Where(one => filter is null || one.Shown.Meets(filter));
        if (SortBy.Length > 0)
        {
            var path = ScimPath.Of(SortBy, type);
            if (!path.Succeeded || path.Value.Attribute is null)
            {
                return ScimErrors.InvalidPath(SortBy);
            }

            // What has no value comes last when ascending (RFC 7644, 3.4.2.3).
            var comparer = path.Value.Attribute.IsCaseExact ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
            var keyed = met.Select(one => (one.Item, one.Shown, Key: FilterMatch.SortKey(one.Shown, path.Value)));
            met = (IsDescending ? keyed.OrderBy(k => k.Key is not null).ThenByDescending(k => k.Key, comparer) : keyed.OrderBy(k => k.Key is null).ThenBy(k => k.Key, comparer)).Select(k => (k.Item, k.Shown));
        }

        var list = met.Select(one => one.Item).ToList();
        return new ScimPage<T>(list.Count, StartIndex, [.. list.Skip(StartIndex - 1).Take(Count)]);
    }

    /// <summary>A list names it by itself, by a part of it, or behind its schema.</summary>
    private static bool Names(string list, string attribute) =>
        list.Split(',', StringSplitOptions.TrimEntries).Any(name => name[(name.LastIndexOf(':') + 1)..].Split('.')[0].Equals(attribute, StringComparison.OrdinalIgnoreCase));

    private static int? Number(string? text, int usual) => string.IsNullOrWhiteSpace(text) ? usual : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <param name="Total">How many there are beyond this page.</param>
/// <param name="StartIndex">Of the first on this page, from 1.</param>
public sealed record ScimPage<T>(int Total, int StartIndex, IReadOnlyList<T> Items);
