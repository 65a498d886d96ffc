using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>One operation of a bulk request (RFC 7644, 3.7).</summary>
/// <param name="Path">For example "/Users" or "/Groups/(id)"; the id may be "bulkId:" and what an earlier or later operation of the request makes.</param>
/// <param name="Version">As an If-Match header; null for any version.</param>
public sealed record BulkOperation(string Method, string BulkId, string Path, string? Version, JsonNode? Data)
{
    private const string Mark = "bulkId:";

    public static BulkOperation Of(JsonNode? node)
    {
        var body = node as JsonObject ?? [];
        return new(Text(body, "method").ToUpperInvariant(), Text(body, "bulkId"), Text(body, "path"), Text(body, "version") is { Length: > 0 } version ? version : null, Member(body, "data")?.DeepClone());
    }

    /// <summary>What it names of what other operations make.</summary>
    public IReadOnlySet<string> References { get; } = Texts(Data).Append(IdIn(Path)).Where(t => t.StartsWith(Mark, StringComparison.OrdinalIgnoreCase)).Select(t => t[Mark.Length..]).ToHashSet(StringComparer.Ordinal);

    /// <summary>The kind of resource and, behind it, which one.</summary>
    public (string Endpoint, string Id) Target => ($"/{Path.Trim('/').Split('/')[0]}", IdIn(Path));

    /// <summary>With ids in the place of references.</summary>
    public BulkOperation With(IReadOnlyDictionary<string, Guid> made)
    {
        string Known(string text) => text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) && made.TryGetValue(text[Mark.Length..], out var id) ? id.ToString("D") : text;
        return this with { Path = IdIn(Path) is { Length: > 0 } id ? $"{Target.Endpoint}/{Known(id)}" : Path, Data = Replace(Data, Known) };
    }

    private static string IdIn(string path) => path.Trim('/').Split('/', 2) is [_, var id] ? id : "";

    private static JsonNode? Replace(JsonNode? node, Func<string, string> known) => node switch
    {
        JsonObject parts => new JsonObject(parts.Select(pair => KeyValuePair.Create(pair.Key, Replace(pair.Value, known)))),
        JsonArray values => new JsonArray([.. values.Select(value => Replace(value, known))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(known(text)),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject parts => parts.SelectMany(pair => Texts(pair.Value)),
        JsonArray values => values.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static string Text(JsonObject body, string name) => Member(body, name)?.ToString() ?? "";

    private static JsonNode? Member(JsonObject body, string name) => body.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <param name="Made">What was made or changed; null after a removal or a failure.</param>
public sealed record BulkOutcome(BulkOperation Operation, JsonObject? Made, Error? Wrong);
