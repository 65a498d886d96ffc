using System.Security.Claims;
using System.Text.Encodings.Web;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LeanVibe.Web.Access;

/// <summary>Knows the owner by <c>Authorization: Bearer KEY</c> or by the browser's cookie; everybody else gets 401 and how to get in.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, PlatformKey key)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "PlatformKey";
    public const string Cookie = "leanvibe";

    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? header = Request.Headers.Authorization;
        if (header is not null)
        {
            return Task.FromResult(
                header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && key.Matches(header[Bearer.Length..].Trim())
                    ? Owner("key")
                    : AuthenticateResult.Fail("The key is not the one of this platform."));
        }

        return Task.FromResult(BrowserPass.Matches(key, Request.Cookies[Cookie]) ? Owner("browser") : AuthenticateResult.NoResult());
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => LockedDoor.AnswerAsync(Context);

    private static AuthenticateResult Owner(string by)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, "owner"), new("by", by), new(RequestTenant.Claim, TenantId.Personal.ToString())], SchemeName);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName));
    }
}
