using System.Text.Json;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Scim;

namespace LeanVibe.Web.Endpoints.Scim;

/// <summary>Reads what a client sends: JSON of any media type, bounded, each name once.</summary>
internal static class ScimBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    private static IResult TooLarge => ScimAnswers.Error(StatusCodes.Status413PayloadTooLarge, "", $"The body is larger than {ScimDiscovery.LargestBody} bytes. Send it in parts.");

    public static async Task<IResult> ReadAsync(HttpRequest request, Func<JsonNode?, Task<IResult>> then, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (kept.Length + read > ScimDiscovery.LargestBody)
            {
                return TooLarge;
            }

            kept.Write(buffer, 0, read);
        }

        JsonNode? body;
        try
        {
            body = JsonNode.Parse(kept.GetBuffer().AsSpan(0, (int)kept.Length), documentOptions: Strict);
        }
        catch (JsonException)
        {
            return ScimAnswers.Error(StatusCodes.Status400BadRequest, "scim-invalidSyntax", "The body is no JSON, is nested too deeply, or has a name twice. Send one JSON object.");
        }

        return await then(body);
    }

    /// <summary>An id that is none is an id of nothing.</summary>
    public static async Task<IResult> WithAsync(string id, Func<Guid, Task<IResult>> then) =>
        Guid.TryParseExact(id, "D", out var known) ? await then(known) : ScimAnswers.Error(ProvisioningErrors.Unknown);

    /// <summary>A search by POST says in its body what a list says in its address (RFC 7644, 3.4.3).</summary>
    public static Task<IResult> SearchAsync(HttpRequest request, Func<ScimQuery, Task<IResult>> then, CancellationToken cancellation) => ReadAsync(request, async body =>
    {
        var query = body is JsonObject search ? ScimQuery.Of(name => TextOf(search.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value)) : ScimQuery.Of(_ => null);
        return query.Succeeded ? await then(query.Value) : ScimAnswers.Error(query.Error);
    }, cancellation);

    public static async Task<IResult> QueryAsync(HttpRequest request, Func<ScimQuery, Task<IResult>> then)
    {
        var query = ScimQuery.Of(name => request.Query[name]);
        return query.Succeeded ? await then(query.Value) : ScimAnswers.Error(query.Error);
    }

    private static string? TextOf(JsonNode? node) => node is JsonArray names ? string.Join(',', names.Select(n => n?.ToString())) : node?.ToString();
}
