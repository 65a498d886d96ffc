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

        context.Response.Cookies.Append(KeyAuthentication.Cookie, context.RequestServices.GetRequiredService<BrowserPasses>().New(), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = BrowserPasses.Life,
            Path = "/",
        });
        context.Response.Headers.CacheControl = "no-store";

        await MovingPage.To("/" + context.Request.Path.Value!.TrimStart('/', '\\')).ExecuteAsync(context);
    });
}
