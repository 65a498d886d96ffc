using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity.Connections.SetUp;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>The way of a browser to a provider and back to try a sign-in by a set-up link.</summary>
internal static class TrialCalls
{
    public static void MapTrials(this WebApplication app)
    {
        app.MapGet("/setup/{secret}/try", BeginAsync).ForAnyone().ExcludeFromDescription();
        app.MapGet("/setup/back", Back).ForAnyone().ExcludeFromDescription();
    }

    private static async Task<IResult> BeginAsync(string secret, HttpContext context, BeginTrial begin, ServingAddress address, CancellationToken cancellation)
    {
        // The provider leads back to the platform's one address: the cookies must be there.
        var path = $"/setup/{Uri.EscapeDataString(secret)}";
        if ($"{context.Request.Scheme}://{context.Request.Host}" != address.Site)
        {
            return TypedResults.Redirect($"{address.Site}{path}/try");
        }

        context.Response.Headers.CacheControl = "no-store";
        var place = await begin.ExecuteAsync(secret, SignInCookie.Give(context), cancellation);
        if (!place.Succeeded)
        {
            return MovingPage.To($"{path}?wrong={place.Error.Code}");
        }

        SetUpCookie.Give(context, secret);
        return MovingPage.To(place.Value.ToString());
    }

    private static IResult Back(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return MovingPage.To(SetUpCookie.Read(context.Request) is { Length: > 0 } secret ? $"/setup/{Uri.EscapeDataString(secret)}" : "/sso");
    }
}
