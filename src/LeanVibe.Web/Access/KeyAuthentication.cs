using System.Security.Claims;
using System.Text.Encodings.Web;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Identity.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LeanVibe.Web.Access;

/// <summary>
/// Knows the owner by <c>Authorization: Bearer KEY</c> or by the browser's cookie, an organisation's program by its token, a program that a person let in by its access token, a person by their session and an
/// elevated operator by the elevation; everybody else gets 401 and how to get in. Nothing is remembered between requests: what was revoked is refused.
/// </summary>
internal sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, PlatformKey key, Credentials credentials)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "PlatformKey";
    public const string Cookie = "leanvibe";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        credentials.Origin.Enter(Context.Connection.RemoteIpAddress);
        string? header = Request.Headers.Authorization;
        if (header is null)
        {
            return await BrowserAsync();
        }

        var sent = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : "";
        return sent.StartsWith(AccessToken.Mark, StringComparison.Ordinal) ? await credentials.Token.ExecuteAsync(sent, Context.RequestAborted) is { } bearer ? await ProgramAsync(bearer) : AuthenticateResult.Fail("The token is unknown, has run out, or its organisation is not active.")
            : sent.StartsWith(Elevation.Mark, StringComparison.Ordinal) ? await credentials.Elevation.ExecuteAsync(sent, Context.RequestAborted) is { } elevation ? Success(Principals.Elevated(elevation)) : AuthenticateResult.Fail("The elevation is over.")
            : sent.StartsWith(CheckAccessToken.Mark, StringComparison.Ordinal) ? await credentials.Access.ExecuteAsync(sent, Context.RequestAborted) is { } holder ? await ProgramAsync(holder) : AuthenticateResult.Fail("The access token has run out, was taken back, or is not for this platform.")
            : key.Matches(sent) ? Success(Principals.Owner("key"))
            : AuthenticateResult.Fail("The key is not the one of this platform.");
    }

    private async Task<AuthenticateResult> ProgramAsync(Bearer bearer) =>
        await credentials.Policy.LetsInAsync(bearer.Grant, Context.RequestAborted) ? Success(Principals.Token(bearer)) : AuthenticateResult.Fail("The organisation's policy keeps it out.");

    /// <summary>Somebody who signed in is that person, also in the browser of whoever runs the platform.</summary>
    private async Task<AuthenticateResult> BrowserAsync()
    {
        if (await credentials.Session.ExecuteAsync(SessionCookie.Read(Request), Context.RequestAborted) is { } visitor)
        {
            return Success([.. Principals.Person(visitor), new(Principals.From, Context.Connection.RemoteIpAddress?.ToString() ?? "")]);
        }

        if (!credentials.Browsers.Holds(Request.Cookies[Cookie]))
        {
            return AuthenticateResult.NoResult();
        }

        return await credentials.Elevation.ExecuteAsync(Request.Cookies[SessionCookie.Elevation], Context.RequestAborted) is { } elevation
            ? Success(Principals.Elevated(elevation))
            : Success(Principals.Owner("browser"));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => LockedDoor.AnswerAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => LockedDoor.ForbidAsync(Context);

    private static AuthenticateResult Success(Claim[] claims) => AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));
}

/// <summary>Where credentials other than the platform's key are looked up.</summary>
internal sealed record Credentials(CheckToken Token, CheckAccessToken Access, CheckSession Session, CheckElevation Elevation, CheckPolicy Policy, CurrentOrigin Origin, BrowserPasses Browsers);
