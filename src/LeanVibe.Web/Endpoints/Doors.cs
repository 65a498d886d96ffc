using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>Buttons that every page of the site carries; each leads to a page again. That they come from this site's own pages is held by <see cref="SameOrigin"/>.</summary>
internal static class Doors
{
    public static void MapDoors(this WebApplication app)
    {
        app.MapPost("/account/switch", SwitchAsync).ForAccount().ExcludeFromDescription();
        app.MapPost("/account/signout", SignOutAsync).ForAnyone().ExcludeFromDescription();
        app.MapPost("/elevation/end", EndAsync).ForOwner(Platform.Identity.Permission.See).ExcludeFromDescription();
    }

    private static async Task<IResult> SwitchAsync(HttpContext context, SwitchOrganisation switchTo, CancellationToken cancellation)
    {
        var form = await context.Request.ReadFormAsync(cancellation);
        var moved = TenantId.TryParse(form["organisation"], null, out var organisation) && (await switchTo.ExecuteAsync(organisation, cancellation)).Succeeded;
        return TypedResults.LocalRedirect(moved ? "/" : "/organisations");
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, EndSession end, BrowserPasses browsers, CancellationToken cancellation)
    {
        if (context.User.HasClaim("by", "browser"))
        {
            browsers.End(context.Request.Cookies[KeyAuthentication.Cookie]);
            context.Response.Cookies.Delete(KeyAuthentication.Cookie);
        }

        await end.SignOutAsync(cancellation);
        SessionCookie.Take(context);
        return TypedResults.LocalRedirect("/signin");
    }

    private static async Task<IResult> EndAsync(HttpContext context, EndElevation end, CancellationToken cancellation)
    {
        if (Principals.ElevationOf(context.User) is { } elevation)
        {
            await end.ExecuteAsync(elevation, cancellation);
        }

        SessionCookie.TakeElevation(context);
        return TypedResults.LocalRedirect("/");
    }
}
