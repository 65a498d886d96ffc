using System.Globalization;
using System.Security.Claims;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace LeanVibe.Web.OAuth;

/// <summary>
/// What the protocol leaves to us, after it has checked a request: whether a person lets a program in, and whether that still holds. Everything else (discovery, keys,
/// device codes, introspection, revocation) is answered by OpenIddict before any endpoint.
/// </summary>
internal static class OAuthCalls
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void MapOAuth(this WebApplication app)
    {
        app.MapGet(OAuthServer.Authorize, Ask).ForAnyone().ExcludeFromDescription();
        app.MapPost(OAuthServer.Authorize, DecideAsync).ForAnyone().ExcludeFromDescription();
        app.MapPost(OAuthServer.Verify, VerifyAsync).ForAnyone().ExcludeFromDescription();
        app.MapPost(OAuthServer.Token, ExchangeAsync).ForAnyone().ExcludeFromDescription();
        app.MapMethods(OAuthServer.Who, ["GET", "POST"], WhoAsync).ForAnyone().ExcludeFromDescription();
    }

    /// <summary>Another site led the browser here: our own page, where the browser shows its cookie, asks the person.</summary>
    private static IResult Ask(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.GetOpenIddictServerRequest()!.HasPromptValue(PromptValues.None) ? Refuse(Errors.ConsentRequired, "The person must be asked.") : MovingPage.To("/consent" + context.Request.QueryString);
    }

    /// <summary>The person pressed a button on our page; a foreign page's post does not come so far.</summary>
    private static async Task DecideAsync(HttpContext context, LetIn letIn, IAccountStore accounts, ServingAddress address, CancellationToken cancellation)
    {
        var request = context.GetOpenIddictServerRequest()!;
        var granted = IsYes(context) ? await letIn.ExecuteAsync(request.ClientId!, request.GetScopes(), cancellation) : null;
        await (granted is { Succeeded: true }
            ? context.SignInAsync(Scheme, await Tickets.ForAsync(granted.Value, request.GetScopes(), accounts, address, cancellation))
            : context.ForbidAsync(Scheme, Refusal(Errors.AccessDenied, granted?.Error?.Message ?? "The person refused.")));

        // The policy of our pages lets no form lead elsewhere: the browser goes on by itself.
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status302Found, Headers.Location: [{ } target] })
        {
            context.Response.Clear();
            context.Response.Headers.CacheControl = "no-store";
            await MovingPage.To(target).ExecuteAsync(context);
        }
    }

    private static async Task VerifyAsync(HttpContext context, LetIn letIn, Guarded guarded, IOpenIddictTokenManager tokens, IAccountStore accounts, ServingAddress address, CancellationToken cancellation)
    {
        var asked = await context.AuthenticateAsync(Scheme);
        if (!await guarded.LetsTryAsync("device", cancellation) || !asked.Succeeded || asked.Principal.GetClaim(Claims.ClientId) is not { Length: > 0 } client)
        {
            context.Response.Redirect($"{OAuthServer.Device}?ended=dead");
            return;
        }

        var granted = IsYes(context) ? await letIn.ExecuteAsync(client, asked.Principal.GetScopes(), cancellation) : null;
        if (granted is { Succeeded: true })
        {
            await HangAsync(tokens, asked.Principal.GetClaim(Claims.Private.DeviceCodeId)!, granted.Value, cancellation);
        }

        await (granted is { Succeeded: true }
            ? context.SignInAsync(Scheme, await Tickets.ForAsync(granted.Value, asked.Principal.GetScopes(), accounts, address, cancellation), new() { RedirectUri = $"{OAuthServer.Device}?ended=good" })
            : context.ForbidAsync(Scheme, new AuthenticationProperties(Refusal(Errors.AccessDenied, granted?.Error?.Message ?? "The person refused.").Items) { RedirectUri = $"{OAuthServer.Device}?ended=refused" }));
    }

    /// <summary>The waiting device's code hangs on the grant from now on, and so does what it is redeemed for.</summary>
    private static async Task HangAsync(IOpenIddictTokenManager tokens, string code, Grant grant, CancellationToken cancellation)
    {
        if (await tokens.FindByIdAsync(code, cancellation) is { } kept)
        {
            OpenIddictTokenDescriptor descriptor = new();
            await tokens.PopulateAsync(descriptor, kept, cancellation);
            descriptor.AuthorizationId = grant.Id.ToString("D");
            await tokens.UpdateAsync(kept, descriptor, cancellation);
        }
    }

    private static async Task<IResult> ExchangeAsync(HttpContext context, HoldGrant hold, IClientStore clients, IAccountStore accounts, Guarded guarded, ServingAddress address, TimeProvider time, CancellationToken cancellation)
    {
        var request = context.GetOpenIddictServerRequest()!;
        if (!await guarded.LetsPassAsync("token", cancellation))
        {
            return Refuse(Errors.SlowDown, IdentityErrors.TooOften.Message);
        }

        if (request.IsClientCredentialsGrantType())
        {
            var client = await clients.FindAsync(request.ClientId!, cancellation);
            return TypedResults.SignIn(Tickets.ForService(client!, request.GetScopes(), address), null, Scheme);
        }

        var redeemed = (await context.AuthenticateAsync(Scheme)).Principal!;
        var held = await hold.ExecuteAsync(Guid.Parse(redeemed.GetAuthorizationId()!, CultureInfo.InvariantCulture), time.GetUtcNow(), cancellation);
        return held is { Reason: "", Grant: { } grant }
            ? TypedResults.SignIn(await Tickets.ForAsync(grant, redeemed.GetScopes(), accounts, address, cancellation), null, Scheme)
            : Refuse(Errors.InvalidGrant, held.Reason);
    }

    private static async Task<IResult> WhoAsync(HttpContext context, HoldGrant hold, IAccountStore accounts, TimeProvider time, CancellationToken cancellation)
    {
        var token = (await context.AuthenticateAsync(Scheme)).Principal!;
        if (!Guid.TryParse(token.GetAuthorizationId(), CultureInfo.InvariantCulture, out var id) || await hold.ExecuteAsync(id, time.GetUtcNow(), cancellation) is not { Reason: "", Grant: { } grant })
        {
            return Refuse(Errors.InvalidToken, AccessRefusals.GrantOver);
        }

        var person = await accounts.PersonOfAsync(grant.Account, cancellation);
        Dictionary<string, object> said = new() { [Claims.Subject] = grant.Account.ToString() };
        if (token.HasScope(Scopes.Profile))
        {
            said[Claims.Name] = person.Name;
        }

        if (token.HasScope(Scopes.Email))
        {
            (said[Claims.Email], said[Claims.EmailVerified]) = (person.Email, true);
        }

        return TypedResults.Ok(said);
    }

    private static bool IsYes(HttpContext context) => context.Request.HasFormContentType && context.Request.Form["decision"] == "yes";

    private static Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult Refuse(string error, string why) => TypedResults.Forbid(Refusal(error, why), [Scheme]);

    private static AuthenticationProperties Refusal(string error, string why) =>
        new(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = error, [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = why });
}
