using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using LeanVibe.Web.Components.People;

namespace LeanVibe.Web.Endpoints;

/// <summary>The way of a browser to an organisation's provider and back.</summary>
internal static class SingleSignOn
{
    public static void MapSingleSignOn(this WebApplication app)
    {
        app.MapGet("/sso/{connection:guid}", BeginAsync).ForAnyone().ExcludeFromDescription();
        app.MapGet("/sso/{connection:guid}/callback", CallbackAsync).ForAnyone().ExcludeFromDescription();
        app.MapGet("/sso/again", AgainAsync).ForAnyone().ExcludeFromDescription();
    }

    private static async Task<IResult> BeginAsync(Guid connection, HttpContext context, BeginSignIn begin, ServingAddress address, CancellationToken cancellation)
    {
        // The provider leads back to the platform's one address: the cookie must be there, not at another name of this machine.
        var here = $"{context.Request.Scheme}://{context.Request.Host}";
        return here == address.Site
            ? await GoAsync(connection, context, begin, again: false, cancellation)
            : TypedResults.Redirect($"{address.Site}/sso/{connection}{context.Request.QueryString}");
    }

    /// <summary>Whoever a provider let in proves it anew there.</summary>
    private static async Task<IResult> AgainAsync(HttpContext context, BeginSignIn begin, CancellationToken cancellation) =>
        Principals.ConnectionOf(context.User) is { } connection ? await GoAsync(connection, context, begin, again: true, cancellation) : TypedResults.LocalRedirect("/account/prove" + context.Request.QueryString);

    private static async Task<IResult> GoAsync(Guid connection, HttpContext context, BeginSignIn begin, bool again, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        var place = await begin.ExecuteAsync(connection, SignInCookie.Give(context), context.Request.Query["return"], again, cancellation);
        return place.Succeeded ? MovingPage.To(place.Value.ToString()) : Refused(place.Error);
    }

    private static async Task<IResult> CallbackAsync(Guid connection, HttpContext context, EndSignIn end, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        string Said(string name) => context.Request.Query[name] is [{ } only] ? only : "";
        var answer = new ProviderAnswer(Said("code"), Said("state"), Said("iss"), Said("error"), Said("error_description"));
        var admitted = await end.ExecuteAsync(connection, answer, SignInCookie.Read(context.Request), Browser.Of(context), cancellation);
        if (!admitted.Succeeded)
        {
            return Refused(admitted.Error);
        }

        SessionCookie.Give(context, admitted.Value.Secret);
        return MovingPage.To(admitted.Value.Return);
    }

    private static IResult Refused(Error error) => MovingPage.To($"/sso?refused={error.Code}");
}
