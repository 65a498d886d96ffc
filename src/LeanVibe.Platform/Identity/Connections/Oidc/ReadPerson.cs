using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using LeanVibe.Platform.Kernel;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LeanVibe.Platform.Identity.Connections.Oidc;

/// <summary>Whom a token is about, by the connection's names of claims. A provider that keeps the address out of its tokens is asked at userinfo, which must speak of the same subject.</summary>
public sealed class ReadPerson(ProviderHttp http)
{
    private const int MostGroups = 1000;

    public async Task<Result<Spoken>> ExecuteAsync(Connection connection, OpenIdConnectConfiguration document, JsonWebToken token, string accessToken, CancellationToken cancellation)
    {
        using var claims = JsonDocument.Parse(Base64UrlText(token));
        if (Text(claims.RootElement, connection.Claims.Email).Length > 0 || accessToken.Length == 0 || string.IsNullOrEmpty(document.UserInfoEndpoint))
        {
            return Read(connection, token.Subject, claims.RootElement);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, document.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        var answer = await http.SendAsync(request, cancellation);
        if (!answer.Succeeded || answer.Value.Status != HttpStatusCode.OK)
        {
            return SignInRefusals.ProviderDown with { Detail = answer.Succeeded ? $"userinfo answered {(int)answer.Value.Status}" : answer.Error.Message };
        }

        using var more = Parse(answer.Value.Text);
        return more is null || Text(more.RootElement, "sub") != token.Subject ? SignInRefusals.SubjectOther : Read(connection, token.Subject, more.RootElement);
    }

    private static Result<Spoken> Read(Connection connection, string subject, JsonElement claims)
    {
        var names = connection.Claims;
        if (claims.TryGetProperty("email_verified", out var verified) && (verified.ValueKind == JsonValueKind.False || Text(claims, "email_verified") is "false" or "False"))
        {
            return SignInRefusals.EmailUnverified;
        }

        var hosted = names.HostedDomain.Length > 0 ? Text(claims, names.HostedDomain) : null;
        return new Spoken(subject, Text(claims, names.Email).Trim(), Text(claims, names.Name), Groups(claims, names.Groups), hosted);
    }

    private static IReadOnlyList<string> Groups(JsonElement claims, string name) =>
        name.Length == 0 || !claims.TryGetProperty(name, out var groups) ? []
        : groups.ValueKind == JsonValueKind.String ? [groups.GetString()!]
        : groups.ValueKind == JsonValueKind.Array ? [.. groups.EnumerateArray().Where(g => g.ValueKind == JsonValueKind.String).Take(MostGroups).Select(g => g.GetString()!)]
        : [];

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static JsonDocument? Parse(string text)
    {
        try
        {
            var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return json;
            }

            json.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Base64UrlText(JsonWebToken token) => System.Buffers.Text.Base64Url.DecodeFromChars(token.EncodedPayload);
}
