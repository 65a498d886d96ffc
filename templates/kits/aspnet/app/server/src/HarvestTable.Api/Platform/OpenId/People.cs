using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace HarvestTable.Platform.OpenId;

/// <summary>Changes a code for who the person is: code + verifier -> identity token -> checked -> the verified address in it, or at userinfo.</summary>
public sealed class People(OpenIdSettings settings, Provider provider, IdTokens tokens)
{
    private const int LongestName = 100;

    /// <exception cref="SignInProblem">It cannot be said who it is.</exception>
    public async Task<Person> OfCodeAsync(string code, StartedSignIn started, string redirectUri, CancellationToken ct)
    {
        using var answer = await ExchangeAsync(code, started.Verifier, redirectUri, ct);
        var token = await tokens.CheckAsync(Provider.Text(answer.RootElement, "id_token"), started.Nonce, ct);
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.EncodedPayload));
        if (claims.RootElement.TryGetProperty("email", out _))
        {
            return Read(token, claims.RootElement);
        }

        using var more = await AskAsync(token, Provider.Text(answer.RootElement, "access_token"), ct);
        return Read(token, more.RootElement);
    }

    /// <summary>Some providers keep the address out of their tokens.</summary>
    private async Task<JsonDocument> AskAsync(JsonWebToken token, string accessToken, CancellationToken ct)
    {
        var document = await provider.DocumentAsync(anew: false, ct);
        var more = await provider.GetAsync(Provider.Address(document.UserInfo), accessToken, ct);
        return Provider.Text(more.RootElement, "sub") == token.Subject ? more : throw SignInProblem.Untrusted("userinfo is about somebody else");
    }

    private async Task<JsonDocument> ExchangeAsync(string code, string verifier, string redirectUri, CancellationToken ct)
    {
        var document = await provider.DocumentAsync(anew: false, ct);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = redirectUri, ["code_verifier"] = verifier,
        };
        AuthenticationHeaderValue? basic = null;
        if (settings.ClientSecret.Length > 0 && document.TakesBasic)
        {
            var pair = $"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret)}";
            basic = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }
        else
        {
            form["client_id"] = settings.ClientId;
            if (settings.ClientSecret.Length > 0)
            {
                form["client_secret"] = settings.ClientSecret;
            }
        }

        var request = new HttpRequestMessage(HttpMethod.Post, document.Token) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = basic;
        return await provider.SendAsync(request, ct);
    }

    /// <summary>Whoever can have any address written into an account there would get into any account here: only a verified one counts.</summary>
    private static Person Read(JsonWebToken token, JsonElement claims)
    {
        var email = Provider.Text(claims, "email").Trim();
        var isVerified = claims.TryGetProperty("email_verified", out var verified) && (verified.ValueKind == JsonValueKind.True || Provider.Text(claims, "email_verified") == "true");
        if (!isVerified || new Problems().Email("email", email, required: true).Any)
        {
            throw SignInProblem.Unverified();
        }

        var name = Provider.Text(claims, "name").Trim();
        name = name.Length == 0 ? email[..email.IndexOf('@')] : name;
        return new(token.Issuer, token.Subject, email, name.Length > LongestName ? name[..LongestName] : name);
    }
}
