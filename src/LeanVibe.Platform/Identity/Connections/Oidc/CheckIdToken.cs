using LeanVibe.Platform.Kernel;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace LeanVibe.Platform.Identity.Connections.Oidc;

/// <summary>
/// Whether an identity token is what OpenID Connect Core 3.1.3.7 demands: signed by one of the provider's published keys with a public-key algorithm, from
/// this issuer, for this client alone, in time, for this very sign-in.
/// </summary>
public sealed class CheckIdToken(ProviderDocuments documents, TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = 64 * 1024, MapInboundClaims = false };

    public async Task<Result<JsonWebToken>> ExecuteAsync(OidcSettings settings, OpenIdConnectConfiguration document, string token, SignInRequest request, CancellationToken cancellation)
    {
        if (!Handler.CanReadToken(token) || Read(token) is not { } read)
        {
            return SignInRefusals.TokenUnreadable;
        }

        if (!Algorithms.Contains(read.Alg, StringComparer.Ordinal))
        {
            return SignInRefusals.AlgorithmRefused with { Detail = read.Alg };
        }

        var result = await ValidateAsync(settings, document, token);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await documents.AnewAsync(settings, cancellation) is { Succeeded: true } anew)
        {
            result = await ValidateAsync(settings, anew.Value, token);
        }

        return !result.IsValid ? Refused(result.Exception) : CheckClaims(settings, (JsonWebToken)result.SecurityToken, request) is { } refused ? refused : (JsonWebToken)result.SecurityToken;
    }

    private Task<TokenValidationResult> ValidateAsync(OidcSettings settings, OpenIdConnectConfiguration document, string token) => Handler.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = settings.Issuer,
        ValidAudience = settings.ClientId,
        IssuerSigningKeys = document.SigningKeys,
        TryAllIssuerSigningKeys = true,
        ValidAlgorithms = Algorithms,
        LifetimeValidator = CheckLifetime,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
    });

    private bool CheckLifetime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return notBefore > now + Skew ? throw new SecurityTokenNotYetValidException() : expires is { } end && end > now - Skew ? true : throw new SecurityTokenExpiredException();
    }

    private static Error? CheckClaims(OidcSettings settings, JsonWebToken token, SignInRequest request)
    {
        var audiences = token.Audiences.ToList();
        var party = Claim(token, "azp");
        return audiences.Count > 1 || (party.Length > 0 && party != settings.ClientId) ? SignInRefusals.AudienceOther with { Detail = $"{string.Join(' ', audiences)} {party}" }
            : Claim(token, "nonce") != request.Nonce ? SignInRefusals.NonceOther
            : request.Again && !IsFresh(token, request) ? SignInRefusals.ProofOld
            : token.Subject is { Length: > 0 } ? null : SignInRefusals.SubjectMissing;
    }

    private static bool IsFresh(JsonWebToken token, SignInRequest request) =>
        ProvenAt(token) >= request.StartedAt - Skew;

    /// <summary>When the person last proved who they are; null where the provider does not say, or says what is no time.</summary>
    internal static DateTimeOffset? ProvenAt(JsonWebToken token) =>
        token.TryGetPayloadValue<long>("auth_time", out var seconds) && seconds is > 0 and < uint.MaxValue ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static Error Refused(Exception? why) => why switch
    {
        SecurityTokenSignatureKeyNotFoundException => SignInRefusals.KeyUnknown,
        SecurityTokenInvalidAlgorithmException => SignInRefusals.AlgorithmRefused,
        SecurityTokenInvalidSignatureException => SignInRefusals.SignatureBad,
        SecurityTokenInvalidIssuerException => SignInRefusals.IssuerOther,
        SecurityTokenInvalidAudienceException => SignInRefusals.AudienceOther,
        SecurityTokenExpiredException or SecurityTokenNoExpirationException => SignInRefusals.Expired,
        SecurityTokenNotYetValidException => SignInRefusals.NotYetValid,
        _ => SignInRefusals.TokenRefused with { Detail = why?.GetType().Name ?? "" },
    };

    private static JsonWebToken? Read(string token)
    {
        try
        {
            return Handler.ReadJsonWebToken(token);
        }
        catch (Exception failure) when (failure is SecurityTokenException or ArgumentException)
        {
            return null;
        }
    }

    private static string Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : "";
}
