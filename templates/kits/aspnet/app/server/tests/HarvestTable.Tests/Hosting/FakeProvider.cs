using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HarvestTable.Tests.Hosting;

/// <summary>An OpenID Connect provider on this machine that says whatever a test wants, each code once and for its PKCE verifier alone.</summary>
public sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "the-product";
    public const string Secret = "a secret: 100 %";

    private readonly ConcurrentDictionary<string, (string Challenge, string Back, JsonObject Answer)> _codes = new();
    private readonly WebApplication _app;

    private FakeProvider(WebApplication app) => _app = app;

    public string Issuer => _app.Urls.First();

    /// <summary>Published; replace it to roll over.</summary>
    public ECDsaSecurityKey Key { get; set; } = NewKey("one");

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What userinfo says.</summary>
    public JsonObject UserInfo { get; set; } = [];

    /// <summary>The secrets that came with codes.</summary>
    public ConcurrentQueue<string> Secrets { get; } = [];

    public static async Task<FakeProvider> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new FakeProvider(app) { Clock = clock };
        app.Map("/.well-known/openid-configuration", (HttpContext http) => WriteAsync(http, 200, provider.Discovery()));
        app.Map("/keys", (HttpContext http) => WriteAsync(http, 200, provider.Keys()));
        app.Map("/userinfo", (HttpContext http) => WriteAsync(http, http.Request.Headers.Authorization == "Bearer opens-userinfo" ? 200 : 401, provider.UserInfo));
        app.Map("/token", provider.ExchangeAsync);
        await app.StartAsync();
        return provider;
    }

    public static ECDsaSecurityKey NewKey(string id) => new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = id };

    /// <summary>The person said yes.</summary>
    /// <param name="asked">The address that the product led to.</param>
    /// <returns>A code for this token.</returns>
    public string Give(Uri asked, string token)
    {
        var (query, code) = (QueryHelpers.ParseQuery(asked.Query), Guid.NewGuid().ToString("N"));
        _codes[code] = (query["code_challenge"].ToString(), query["redirect_uri"].ToString(), new() { ["id_token"] = token, ["access_token"] = "opens-userinfo", ["token_type"] = "Bearer" });
        return code;
    }

    /// <summary>An identity token for whoever asked, after the test has changed what it says.</summary>
    public string Token(Uri asked, string email, Action<Dictionary<string, object>>? change = null, SigningCredentials? signed = null)
    {
        var now = Clock.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer, ["aud"] = ClientId, ["sub"] = $"subject of {email}", ["nonce"] = QueryHelpers.ParseQuery(asked.Query)["nonce"].ToString(),
            ["iat"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(), ["email"] = email, ["email_verified"] = true, ["name"] = "Ada Lane",
        };
        change?.Invoke(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims, SigningCredentials = signed ?? new(Key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private JsonObject Discovery() => new()
    {
        ["issuer"] = Issuer, ["authorization_endpoint"] = $"{Issuer}/authorize", ["token_endpoint"] = $"{Issuer}/token", ["jwks_uri"] = $"{Issuer}/keys",
        ["userinfo_endpoint"] = $"{Issuer}/userinfo", ["authorization_response_iss_parameter_supported"] = true,
    };

    private JsonObject Keys()
    {
        var point = Key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new()
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "EC", ["crv"] = "P-256", ["use"] = "sig", ["kid"] = Key.KeyId, ["x"] = Base64UrlEncoder.Encode(point.X), ["y"] = Base64UrlEncoder.Encode(point.Y),
            }),
        };
    }

    private async Task ExchangeAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        Secrets.Enqueue(http.Request.Headers.Authorization.ToString());
        var isGood = _codes.TryRemove(form["code"].ToString(), out var given) && given.Back == form["redirect_uri"]
            && given.Challenge == Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        await WriteAsync(http, isGood ? 200 : 400, isGood ? given.Answer : new() { ["error"] = "invalid_grant" });
    }

    private static Task WriteAsync(HttpContext http, int status, JsonObject json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json.ToJsonString());
    }
}
