using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace HarvestTable.Platform.Identity;

/// <summary>Turns the session cookie into the request's user.</summary>
public sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Sessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Sessions.Token(Context) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await sessions.FindAsync(token, Context.RequestAborted) is not { } caller)
        {
            return AuthenticateResult.Fail("Unknown session");
        }

        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, caller.Id.ToString()!), new(ClaimTypes.Role, caller.Role), new(ClaimTypes.Name, caller.Name),
        ];
        return AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, SchemeName)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Refusal.SignInFirst().ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusal.Forbidden().ExecuteAsync(Context);
}
