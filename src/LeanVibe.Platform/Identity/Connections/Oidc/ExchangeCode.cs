using System.Net;
using System.Text.Json;
using LeanVibe.Platform.Kernel;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LeanVibe.Platform.Identity.Connections.Oidc;

/// <summary>Changes a code for tokens at the provider, with the verifier that only we know.</summary>
public sealed class ExchangeCode(ProviderHttp http, StartOidc start)
{
    public async Task<Result<Tokens>> ExecuteAsync(Connection connection, OpenIdConnectConfiguration document, string code, string verifier, CancellationToken cancellation)
    {
        var ways = ClientProof.InHeader(connection.Oidc!, document.TokenEndpointAuthMethodsSupported);
        var answer = await AskAsync(ways[0]);
        if (ways.Count > 1 && answer.Succeeded && answer.Value.Status != HttpStatusCode.OK && KnowsUsNot(answer.Value.Text))
        {
            answer = await AskAsync(ways[1]);
        }

        if (!answer.Succeeded)
        {
            return SignInRefusals.ProviderDown with { Detail = answer.Error.Message };
        }

        if (answer.Value.Status >= HttpStatusCode.InternalServerError)
        {
            return SignInRefusals.ProviderDown with { Detail = $"the token endpoint answered {(int)answer.Value.Status}" };
        }

        if (answer.Value.Status != HttpStatusCode.OK)
        {
            return SignInRefusals.CodeRefused with { Detail = $"{(int)answer.Value.Status} {ErrorIn(answer.Value.Text)}".Trim() };
        }

        return Read(answer.Value.Text) is { IdToken.Length: > 0 } tokens ? tokens : SignInRefusals.TokenMissing;

        async Task<Result<(HttpStatusCode Status, string Text)>> AskAsync(bool inHeader)
        {
            var form = new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = start.CallbackOf(connection.Id), ["code_verifier"] = verifier,
            };
            using var request = new HttpRequestMessage(HttpMethod.Post, document.TokenEndpoint);
            ClientProof.Add(request, form, connection.Oidc!, inHeader);
            request.Content = new FormUrlEncodedContent(form);
            return await http.SendAsync(request, cancellation);
        }
    }

    private static bool KnowsUsNot(string text) => ErrorIn(text).Split(' ')[0] is "invalid_client" or "unauthorized_client";

    private static Tokens? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return new(Text(json.RootElement, "id_token"), Text(json.RootElement, "access_token"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string ErrorIn(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return $"{Text(json.RootElement, "error")} {Text(json.RootElement, "error_description")}".Trim();
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static string Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

/// <param name="AccessToken">Opens the provider's userinfo; empty when it gave none.</param>
public sealed record Tokens(string IdToken, string AccessToken);
