namespace LeanVibe.Factory.Interviews.Market;

/// <summary>Which web-search API is asked, and with which key. Without a key nothing is looked up.</summary>
public sealed record WebSearchOptions
{
    public string Key { get; init; } = "";

    /// <summary>The address that takes the query as <c>q</c>.</summary>
    public Uri Url { get; init; } = new("https://api.search.brave.com/res/v1/web/search");

    /// <summary>The header that carries the key.</summary>
    public string Header { get; init; } = "X-Subscription-Token";

    /// <summary>From LEANVIBE_SEARCH_KEY, and where it is another service LEANVIBE_SEARCH_URL and LEANVIBE_SEARCH_HEADER.</summary>
    public static WebSearchOptions FromEnvironment()
    {
        var usual = new WebSearchOptions();
        return new WebSearchOptions
        {
            Key = Environment.GetEnvironmentVariable("LEANVIBE_SEARCH_KEY") ?? "",
            Url = Uri.TryCreate(Environment.GetEnvironmentVariable("LEANVIBE_SEARCH_URL"), UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? url : usual.Url,
            Header = Environment.GetEnvironmentVariable("LEANVIBE_SEARCH_HEADER") is { Length: > 0 } header ? header : usual.Header,
        };
    }
}
