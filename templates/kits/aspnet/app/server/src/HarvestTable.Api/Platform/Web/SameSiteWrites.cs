namespace HarvestTable.Platform.Web;

/// <summary>
/// Refuses writes that another site makes in a visitor's name: the browser's Sec-Fetch-Site, else Origin, must say same origin; a
/// program sends X-Requested-With, which no other site can without asking first.
/// </summary>
internal static class SameSiteWrites
{
    public static IApplicationBuilder UseSameSiteWrites(this IApplicationBuilder app) => app.Use(static (http, next) =>
        IsRead(http.Request.Method) || IsSameSite(http.Request)
            ? next(http)
            : new Refusal(403, "This came from another site.").ExecuteAsync(http));

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsSameSite(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site == "same-origin";
        }

        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            ? Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value
            : request.Headers.ContainsKey("X-Requested-With");
    }
}
