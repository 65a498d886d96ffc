using LeanVibe.Platform.Access;

namespace LeanVibe.Web.Access;

/// <summary>Trades <c>?key=...</c> for the browser's cookie once, and takes the key out of the address.</summary>
internal static class BrowserDoor
{
    public static void UseBrowserDoor(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Query.TryGetValue("key", out var presented))
        {
            await next(context);
            return;
        }

        var key = context.RequestServices.GetRequiredService<PlatformKey>();
        if (!key.Matches(presented.ToString()))
        {
            await LockedDoor.AnswerAsync(context);
            return;
        }

        context.Response.Cookies.Append(KeyAuthentication.Cookie, BrowserPass.Of(key), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(30),
            Path = "/",
        });
        context.Response.Headers.CacheControl = "no-store";

        // A page that moves on by itself, not a redirect: after a link from elsewhere a redirect would not carry a Strict cookie.
        var target = "/" + context.Request.Path.Value!.TrimStart('/', '\\');
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"<!doctype html><meta charset=\"utf-8\"><title>LeanVibe</title><link rel=\"icon\" href=\"/favicon.svg\"><meta http-equiv=\"refresh\" content=\"0;url={System.Net.WebUtility.HtmlEncode(target)}\">",
            context.RequestAborted);
    });
}
