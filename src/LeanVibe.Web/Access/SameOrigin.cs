using LeanVibe.Web.Endpoints;

namespace LeanVibe.Web.Access;

/// <summary>A write, or a live connection, that carries the browser's cookie must come from this site's own pages.</summary>
internal static class SameOrigin
{
    public static void UseSameOrigin(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!NeedsOrigin(context.Request) || IsOwn(context.Request) || context.GetEndpoint()?.Metadata.GetMetadata<FromElsewhere>() is not null)
        {
            await next(context);
            return;
        }

        await Problems.Write("origin-foreign", "Another site may not act here. Open the page of this platform and do it there.", StatusCodes.Status403Forbidden)
            .ExecuteAsync(context);
    });

    /// <summary>Programs prove themselves by the key in a header, which no foreign page can send; only the cookie travels by itself.</summary>
    private static bool NeedsOrigin(HttpRequest request)
    {
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        var live = request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(request.Method);
        return (!reads || live) && request.Headers.Authorization.Count == 0;
    }

    private static bool IsOwn(HttpRequest request)
    {
        string? site = request.Headers["Sec-Fetch-Site"];
        if (site is not null)
        {
            return site is "same-origin";
        }

        string? origin = request.Headers.Origin;
        return origin is null
            ? !SessionCookie.IsIn(request)
            : string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
