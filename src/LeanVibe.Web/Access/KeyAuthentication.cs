using System.Security.Claims;
using System.Text.Encodings.Web;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LeanVibe.Web.Access;

/// <summary>Knows the owner by <c>Authorization: Bearer KEY</c> or by the browser's cookie, and an organisation's program by its token; everybody else gets 401 and how to get in.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, PlatformKey key, IAccessTokens tokens, ITenantStore tenants)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "PlatformKey";
    public const string Cookie = "leanvibe";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? header = Request.Headers.Authorization;
        if (header is null)
        {
            return BrowserPass.Matches(key, Request.Cookies[Cookie]) ? Owner("browser") : AuthenticateResult.NoResult();
        }

        var sent = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : "";
        return sent.StartsWith(AccessToken.Mark, StringComparison.Ordinal) ? await OrganisationAsync(sent)
            : key.Matches(sent) ? Owner("key")
            : AuthenticateResult.Fail("The key is not the one of this platform.");
    }

    private async Task<AuthenticateResult> OrganisationAsync(string token)
    {
        var grant = await tokens.FindAsync(AccessToken.HashOf(token), Context.RequestAborted);
        if (grant is null || grant.ExpiresAt <= TimeProvider.GetUtcNow())
        {
            return AuthenticateResult.Fail("The token is unknown or has run out.");
        }

        return await tenants.FindAsync(grant.Tenant, Context.RequestAborted) is { State: TenantState.Active }
            ? Success([new(ClaimTypes.Name, $"token {grant.Name}"), new(ClaimTypes.Role, grant.Role.ToString()), new(RequestTenant.Claim, grant.Tenant.ToString())])
            : AuthenticateResult.Fail("The organisation is not active.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => LockedDoor.AnswerAsync(Context);

    private static AuthenticateResult Owner(string by) => Success(
        [new(ClaimTypes.Name, "owner"), new("by", by), new(ClaimTypes.Role, nameof(TenantRole.Administrator)), new(Roles.Operator, "true"), new(RequestTenant.Claim, TenantId.Personal.ToString())]);

    private static AuthenticateResult Success(Claim[] claims) => AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));
}
