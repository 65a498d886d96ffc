using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LeanVibe.Platform.Identity.Connections.Oidc;

/// <summary>Where a browser is sent to sign in: with a state, a nonce and a PKCE challenge that are good once.</summary>
public sealed class StartOidc(ProviderDocuments documents, ISignInRequests requests, ServingAddress address)
{
    /// <summary>Where the provider sends the browser back to: an address of each connection's own, so that answers of two providers are never mixed up.</summary>
    public string CallbackOf(Guid connection) => $"{address.Site}/sso/{connection}/callback";

    public async Task<Result<Uri>> ExecuteAsync(Connection connection, SignInRequest request, CancellationToken cancellation)
    {
        var settings = connection.Oidc!;
        var document = await documents.OfAsync(settings, cancellation);
        if (!document.Succeeded)
        {
            return SignInRefusals.ProviderDown with { Detail = document.Error.Message };
        }

        var (state, nonce, verifier) = (request.NewState(), Secret.New(), Secret.New());
        await requests.AddAsync(connection.Organisation, state, request with { Nonce = nonce, Verifier = verifier }, cancellation);
        var message = new OpenIdConnectMessage
        {
            IssuerAddress = document.Value.AuthorizationEndpoint,
            ClientId = settings.ClientId,
            RedirectUri = CallbackOf(connection.Id),
            ResponseType = OpenIdConnectResponseType.Code,
            Scope = $"openid {settings.Scopes}".Trim(),
            State = state,
            Nonce = nonce,
        };
        message.SetParameter("code_challenge", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))));
        message.SetParameter("code_challenge_method", "S256");
        message.EnableTelemetryParameters = false;
        if (request.Again)
        {
            message.Prompt = "login";
            message.MaxAge = "0";
        }

        return new Uri(message.CreateAuthenticationRequestUrl());
    }
}
