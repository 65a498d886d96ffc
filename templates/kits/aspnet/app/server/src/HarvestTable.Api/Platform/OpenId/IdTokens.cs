using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HarvestTable.Platform.OpenId;

/// <summary>
/// Whether an identity token is what OpenID Connect Core 3.1.3.7 demands: signed by one of the provider's published keys with a
/// public-key algorithm, from this issuer, for this product alone, in time, for this very sign-in.
/// </summary>
public sealed class IdTokens(OpenIdSettings settings, Provider provider, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = 64 * 1024, MapInboundClaims = false };

    /// <exception cref="SignInProblem">It proves nothing.</exception>
    public async Task<JsonWebToken> CheckAsync(string token, string nonce, CancellationToken ct)
    {
        var result = await ValidateAsync(token, await provider.DocumentAsync(anew: false, ct));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may have rolled its keys over.
            result = await ValidateAsync(token, await provider.DocumentAsync(anew: true, ct));
        }

        if (!result.IsValid)
        {
            throw SignInProblem.Untrusted($"the identity token: {result.Exception?.GetType().Name}");
        }

        var read = (JsonWebToken)result.SecurityToken;
        var party = Claim(read, "azp");
        return read.Audiences.Count() != 1 || (party.Length > 0 && party != settings.ClientId) ? throw SignInProblem.Untrusted("the identity token is for others too")
            : Claim(read, "nonce") != nonce ? throw SignInProblem.Untrusted("the identity token is of another sign-in")
            : string.IsNullOrEmpty(read.Subject) ? throw SignInProblem.Untrusted("the identity token is about nobody")
            : read;
    }

    private Task<TokenValidationResult> ValidateAsync(string token, ProviderDocument document) => Handler.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = settings.Issuer,
        ValidAudience = settings.ClientId,
        IssuerSigningKeys = document.Keys,
        ValidAlgorithms = Algorithms,
        LifetimeValidator = IsInTime,
    });

    private bool IsInTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires > now - Skew && !(notBefore > now + Skew);
    }

    private static string Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : "";
}
