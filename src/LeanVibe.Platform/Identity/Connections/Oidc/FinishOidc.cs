using LeanVibe.Platform.Kernel;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LeanVibe.Platform.Identity.Connections.Oidc;

/// <summary>A browser is back from a provider.</summary>
/// <remarks>
/// <code>
/// state (once, this browser, this connection) ─► issuer ─► code + verifier for a token ─► token ─► nonce ─► who it is ─► <see cref="Admit"/>
/// </code>
/// </remarks>
public sealed class FinishOidc(ProviderDocuments documents, ExchangeCode exchange, CheckIdToken check, ReadPerson read, Admit admit)
{
    public async Task<Result<Admitted>> ExecuteAsync(Connection connection, SignInRequest request, ProviderAnswer answer, Device device, CancellationToken cancellation)
    {
        var spoken = await ReadAsync(connection, request, answer, cancellation);
        return spoken.Succeeded ? await admit.ExecuteAsync(connection, spoken.Value, request, device, cancellation) : spoken.Error;
    }

    /// <summary>Of whom the provider speaks, by every check of its answer.</summary>
    public async Task<Result<Spoken>> ReadAsync(Connection connection, SignInRequest request, ProviderAnswer answer, CancellationToken cancellation)
    {
        var document = await documents.OfAsync(connection.Oidc!, cancellation);
        if (!document.Succeeded)
        {
            return SignInRefusals.ProviderDown with { Detail = document.Error.Message };
        }

        if ((CheckIssuer(connection, document.Value, answer) ?? CheckAnswer(answer)) is { } refused)
        {
            return refused;
        }

        var tokens = await exchange.ExecuteAsync(connection, document.Value, answer.Code, request.Verifier, cancellation);
        if (!tokens.Succeeded)
        {
            return tokens.Error;
        }

        var token = await check.ExecuteAsync(connection.Oidc!, document.Value, tokens.Value.IdToken, request, cancellation);
        if (!token.Succeeded)
        {
            return token.Error;
        }

        var spoken = await read.ExecuteAsync(connection, document.Value, token.Value, tokens.Value.AccessToken, cancellation);
        return spoken.Then<Spoken>(said => said with { ProvenAt = CheckIdToken.ProvenAt(token.Value) });
    }

    /// <summary>RFC 9207: whoever says who they are must be the one that was asked; whoever promises to say it must.</summary>
    private static Error? CheckIssuer(Connection connection, OpenIdConnectConfiguration document, ProviderAnswer answer)
    {
        var isMissing = answer.Issuer.Length == 0 && !document.AuthorizationResponseIssParameterSupported;
        return isMissing || answer.Issuer == connection.Oidc!.Issuer ? null : SignInRefusals.IssuerMixedUp with { Detail = answer.Issuer };
    }

    private static Error? CheckAnswer(ProviderAnswer answer) =>
        answer.Error.Length > 0 ? SignInRefusals.ProviderRefused with { Detail = $"{answer.Error} {answer.ErrorDescription}".Trim() }
        : answer.Code.Length == 0 ? SignInRefusals.CodeMissing
        : null;
}
