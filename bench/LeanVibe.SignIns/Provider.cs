using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LeanVibe.SignIns;

/// <summary>An identity provider on this machine that asks nothing: its code says whom to speak of, and what the token repeats.</summary>
internal sealed class Provider(WebApplication app) : IAsyncDisposable
{
    public const string Client = "leanvibe";
    private static readonly string[] Codes = ["code"];
    private static readonly string[] Challenges = ["S256"];
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "one" };

    public string Issuer => app.Urls.First();

    public static string CodeFor(string person, string nonce) => $"{person}.{nonce}";

    public static async Task<Provider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var provider = new Provider(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = provider.Issuer, ["authorization_endpoint"] = $"{provider.Issuer}/authorize", ["token_endpoint"] = $"{provider.Issuer}/token", ["jwks_uri"] = $"{provider.Issuer}/keys",
            ["response_types_supported"] = Codes, ["code_challenge_methods_supported"] = Challenges,
        }));
        app.MapGet("/keys", provider.Keys);
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var code = (await request.ReadFormAsync())["code"].ToString().Split('.', 2);
            return Results.Json(new { access_token = "none", token_type = "Bearer", id_token = provider.Token(code[0], code[1]) });
        });
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Keys()
    {
        var key = _key.Rsa.ExportParameters(false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "one", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
    }

    private string Token(string person, string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer, Audience = Client, IssuedAt = now, NotBefore = now, Expires = now.AddMinutes(5), SigningCredentials = new(_key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object> { ["sub"] = person, ["email"] = $"{person}@birch.example", ["name"] = person, ["nonce"] = nonce },
        });
    }
}
