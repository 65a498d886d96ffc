using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>What every resource says of itself: its schemas, id and meta (RFC 7643, 3.1).</summary>
internal static class ScimMeta
{
    public static void Add(JsonObject resource, ScimResourceType type, Guid id, DateTimeOffset created, DateTimeOffset changed, string version, string root)
    {
        var schemas = type.Schemas.Where(s => s == type.Core || resource[s.Id] is not null).Select(s => (JsonNode)s.Id);
        resource.Insert(0, "schemas", new JsonArray([.. schemas]));
        resource.Insert(1, "id", id.ToString("D"));
        resource["meta"] = new JsonObject
        {
            ["resourceType"] = type.Name,
            ["created"] = At(created),
            ["lastModified"] = At(changed),
            ["location"] = $"{root}{type.Endpoint}/{id:D}",
            ["version"] = version,
        };
    }

    private static string At(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Weak entity tags: what a resource shows, hashed. Two that show the same are the same.</summary>
public static class ScimVersion
{
    private const int Digits = 16;

    public static string Of(JsonObject body) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.ToJsonString())))[..Digits]}\"";

    /// <param name="ifMatch">A list of tags, "*", or null for no condition.</param>
    public static bool Allows(string? ifMatch, string version) => ifMatch is null || Names(ifMatch, version);

    /// <summary>Whether a list of tags names this one; weak and strong ones compare alike (RFC 7644, 3.14, shows both).</summary>
    public static bool Names(string tags, string version) => tags.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag == "*" || Bare(tag) == Bare(version));

    private static string Bare(string tag) => tag.StartsWith("W/", StringComparison.OrdinalIgnoreCase) ? tag[2..].Trim('"') : tag.Trim('"');
}
