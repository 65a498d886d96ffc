using Microsoft.AspNetCore.StaticFiles;

namespace HarvestTable.Platform.Web;

/// <summary>The web client from wwwroot; a path that is no file is the client's to route.</summary>
internal static class WebFiles
{
    public static void UseWebFiles(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Cache });
    }

    public static void MapWebFallback(this WebApplication app) =>
        app.MapFallbackToFile("index.html", new StaticFileOptions { OnPrepareResponse = Cache }).AllowAnonymous();

    /// <summary>Names under /assets hold a hash of their content and never change; pages are asked for anew.</summary>
    private static void Cache(StaticFileResponseContext context) => context.Context.Response.Headers.CacheControl =
        context.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
}
