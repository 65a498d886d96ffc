using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Identity.Connections.SetUp;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using LeanVibe.Web.Components.People;
using Microsoft.AspNetCore.Mvc;

namespace LeanVibe.Web.Endpoints;

/// <summary>The way of a browser to an organisation's provider and back.</summary>
internal static class SingleSignOn
{
    private const int LargestPost = 1 << 20;

    public static void MapSingleSignOn(this WebApplication app)
    {
        app.MapGet("/sso/{connection:guid}", BeginAsync).ForAnyone().ExcludeFromDescription();
        app.MapGet("/sso/{connection:guid}/callback", CallbackAsync).ForAnyone().ExcludeFromDescription();
        app.MapPost("/sso/{connection:guid}/acs", ResponseAsync).WithMetadata(new FromElsewhere(), new RequestSizeLimitAttribute(LargestPost)).ForAnyone().ExcludeFromDescription();
        app.MapGet("/sso/{connection:guid}/slo", SignOutAsync).ForAnyone().ExcludeFromDescription();
        app.MapGet("/sso/{connection:guid}/metadata", MetadataAsync).ForAnyone().ExcludeFromDescription();
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

    private static async Task<IResult> CallbackAsync(Guid connection, HttpContext context, EndSignIn end, EndTrial trial, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        string Said(string name) => context.Request.Query[name] is [{ } only] ? only : "";
        var answer = new ProviderAnswer(Said("code"), Said("state"), Said("iss"), Said("error"), Said("error_description"));
        if (SignInRequest.IsTrial(answer.State))
        {
            var tried = await trial.ExecuteAsync(connection, answer, SignInCookie.Read(context.Request), cancellation);
            return tried.Succeeded ? MovingPage.To("/setup/back") : Refused(tried.Error);
        }

        var admitted = await end.ExecuteAsync(connection, answer, SignInCookie.Read(context.Request), Browser.Of(context), cancellation);
        if (!admitted.Succeeded)
        {
            return Refused(admitted.Error);
        }

        SessionCookie.Give(context, admitted.Value.Secret);
        return MovingPage.To(admitted.Value.Return);
    }

    /// <summary>A provider's page posts here. The browser goes on by itself to a page of ours, where it shows its cookie.</summary>
    private static async Task<IResult> ResponseAsync(Guid connection, HttpContext context, TakeResponse take, EndTrial trial, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(cancellation) : FormCollection.Empty;
        var (message, state) = (form["SAMLResponse"].ToString(), form["RelayState"].ToString());
        var next = SignInRequest.IsTrial(state) ? await trial.TakeAsync(connection, message, state, cancellation) : await take.ExecuteAsync(connection, message, state, cancellation);
        return next is { Succeeded: true, Value.Length: 0 } ? MovingPage.To("/setup/back") : next.Succeeded ? MovingPage.To($"/sso/{connection}/callback?state={next.Value}") : Refused(next.Error);
    }

    /// <summary>A provider signs somebody out; the address is read as it stands, since the signature is over its very letters.</summary>
    private static async Task<IResult> SignOutAsync(Guid connection, HttpContext context, TakeSignOut take, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        string? relayState = context.Request.Query["RelayState"];
        var answer = await take.ExecuteAsync(connection, context.Request.QueryString.Value ?? "", relayState, cancellation);
        return answer.Succeeded ? TypedResults.Redirect(answer.Value.AbsoluteUri) : Refused(answer.Error);
    }

    private static async Task<IResult> MetadataAsync(Guid connection, ConnectionDesk desk, TrialDesk trials, SamlParties parties, CancellationToken cancellation) =>
        (await desk.FindAsync(connection, cancellation) ?? await trials.ConnectionAsync(connection, cancellation)) is { Saml: not null } found ? TypedResults.Content(parties.MetadataOf(found), "application/samlmetadata+xml") : Problems.Of(ConnectionErrors.Unknown);

    private static IResult Refused(Error error) => MovingPage.To($"/sso?refused={error.Code}");
}
