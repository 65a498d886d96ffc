using System.Collections.Frozen;
using System.Globalization;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity.OAuth.Keys;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>
/// Whom an access token (RFC 9068) speaks for: signed by one of our keys with the one algorithm that we use, from us, for our API, in time; and then, looked up
/// anew at every request, neither revoked nor hanging on a grant or client that is gone.
/// </summary>
public sealed class CheckAccessToken(ServerKeys keys, ServingAddress address, IGrantStore grants, AccessHolders holders, Refusals refusals)
{
    /// <summary>What every access token begins with: an encoded JSON object.</summary>
    public const string Mark = "eyJ";

    private const string Type = "at+jwt";
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = 16 * 1024, MapInboundClaims = false };

    /// <returns>Null when it opens nothing; why stands in the audit trail.</returns>
    public async Task<Bearer?> ExecuteAsync(string token, CancellationToken cancellation)
    {
        if (Read(token) is not { } read)
        {
            return await RefuseAsync(AccessRefusals.Unreadable, null, cancellation);
        }

        if (read.Alg != SecurityAlgorithms.EcdsaSha256)
        {
            return await RefuseAsync(AccessRefusals.AlgorithmRefused, null, cancellation);
        }

        if (keys.Signing.FirstOrDefault(k => k.KeyId == read.Kid) is not { } key)
        {
            return await RefuseAsync(AccessRefusals.KeyUnknown, null, cancellation);
        }

        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = OAuthAddresses.IssuerAt(address.Site), ValidAudience = OAuthAddresses.ApiAt(address.Site), IssuerSigningKey = key, ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256], ValidTypes = [Type],
            LifetimeValidator = CheckLifetime,
        });
        if (!result.IsValid || Claim(read, "oi_tkn_id") is not { } entry || !Guid.TryParse(entry, CultureInfo.InvariantCulture, out var id))
        {
            return await RefuseAsync(ReasonOf(result.Exception), null, cancellation);
        }

        var holder = await holders.OfAsync(read, refusals.Now, cancellation);
        return holder.Bearer is not { } bearer ? await RefuseAsync(holder.Reason, holder.Organisation, cancellation, Claim(read, "client_id"))
            : await grants.HoldsAsync(id, cancellation) ? bearer
            : await RefuseAsync(AccessRefusals.Revoked, holder.Organisation, cancellation, Claim(read, "client_id"));
    }

    private async Task<Bearer?> RefuseAsync(string reason, TenantId? organisation, CancellationToken cancellation, string? client = null)
    {
        await refusals.WriteAsync(organisation ?? TenantId.Personal, new("access.refuse", organisation is null ? reason : $"{client}: {reason}") { Reason = reason }, cancellation);
        return null;
    }

    private bool CheckLifetime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = refusals.Now.UtcDateTime;
        return notBefore > now.AddMinutes(1) ? throw new SecurityTokenNotYetValidException() : expires > now ? true : throw new SecurityTokenExpiredException();
    }

    private static string ReasonOf(Exception? why) => why switch
    {
        SecurityTokenInvalidSignatureException => AccessRefusals.SignatureBad,
        SecurityTokenInvalidIssuerException => AccessRefusals.IssuerOther,
        SecurityTokenInvalidAudienceException => AccessRefusals.AudienceOther,
        SecurityTokenExpiredException => AccessRefusals.Expired,
        SecurityTokenNotYetValidException => AccessRefusals.NotYetValid,
        _ => AccessRefusals.Unreadable,
    };

    internal static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static JsonWebToken? Read(string token)
    {
        try
        {
            return Handler.CanReadToken(token) ? Handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception failure) when (failure is SecurityTokenException or ArgumentException)
        {
            return null;
        }
    }
}
