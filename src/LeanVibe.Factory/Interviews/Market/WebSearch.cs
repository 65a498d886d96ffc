using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using LeanVibe.Elicitation.Market;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews.Market;

/// <summary>A web-search API: answers in the shape of Brave ({"web": {"results": [{title, url, description}]}}) or of Bing ({"webPages": {"value": [{name, url, snippet}]}}).</summary>
internal sealed partial class WebSearch(HttpClient client, WebSearchOptions options, TimeProvider time) : IMarketSearch
{
    private const int Most = 10, LongestName = 120, LongestText = 300;

    /// <summary>Of one answer, in bytes.</summary>
    private const int MostBytes = 1_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public bool IsReady => options.Key.Length > 0;

    public async Task<Result<IReadOnlyList<Reference>>> SearchAsync(string query, CancellationToken cancellation)
    {
        if (!IsReady)
        {
            return new Error("search-not-configured", "No search service is configured.", ErrorKind.Conflict, "Set LEANVIBE_SEARCH_KEY and start the platform again.");
        }

        try
        {
            using var late = new CancellationTokenSource(Patience, time);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
            using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(options.Url) { Query = "q=" + Uri.EscapeDataString(query) }.Uri);
            request.Headers.TryAddWithoutValidation(options.Header, options.Key);
            request.Headers.Accept.ParseAdd("application/json");
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode)
            {
                return Failed($"The search service answered {(int)response.StatusCode}.", response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? "Check LEANVIBE_SEARCH_KEY." : "Try again later.");
            }

            await response.Content.LoadIntoBufferAsync(MostBytes, limit.Token);
            using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(limit.Token), cancellationToken: limit.Token);
            return Read(json.RootElement) is { Count: > 0 } found ? Result<IReadOnlyList<Reference>>.Of(found) : Failed("The search found nothing.", "");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed("The search service took too long.", "Try again later.");
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or InvalidOperationException)
        {
            return Failed("The search service could not be understood.", "Check LEANVIBE_SEARCH_URL.");
        }
    }

    private List<Reference> Read(JsonElement root)
    {
        var today = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (list, name, text) = root.TryGetProperty("web", out var web) && web.TryGetProperty("results", out var results) ? (results, "title", "description")
            : root.TryGetProperty("webPages", out var pages) && pages.TryGetProperty("value", out var values) ? (values, "name", "snippet")
            : (default, "", "");
        return list.ValueKind != JsonValueKind.Array ? [] :
        [
            .. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object)
                .Select(e => new Reference(Plain(e, name, LongestName), Plain(e, text, LongestText), Plain(e, "url", 500), today, true))
                .Where(r => r.Name.Length > 0 && Uri.TryCreate(r.Source, UriKind.Absolute, out var source) && source.Scheme is "http" or "https").Take(Most),
        ];
    }

    [GeneratedRegex(@"<[^>]*>|\p{C}")]
    private static partial Regex Markup();

    private static string Plain(JsonElement element, string name, int most)
    {
        var text = element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? WebUtility.HtmlDecode(Markup().Replace(value.GetString()!, "")).Trim() : "";
        return text.Length > most ? text[..most] : text;
    }

    private static Error Failed(string message, string next) => new("search-failed", message, ErrorKind.Failed, next);
}
