using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>An identity provider on loopback that says whatever a test wants it to: honest unless told otherwise.</summary>
internal sealed class CrookedProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private RSA _key = RSA.Create(2048);
    private string _kid = "one";

    private CrookedProvider(WebApplication app) => _app = app;

    public const string Client = "leanvibe";
    public const string Password = "a client's secret, long enough for HS256";

    public string Issuer => _app.Urls.First();

    /// <summary>What the next tokens say, beside issuer, audience and times.</summary>
    public JsonObject Claims { get; set; } = [];

    /// <summary>Changes the token before it is signed.</summary>
    public Action<JsonObject, JsonObject>? Bend { get; set; }

    /// <summary>Takes the place of the signature.</summary>
    public Func<string, byte[]>? Sign { get; set; }

    /// <summary>Takes the place of the token endpoint's answer.</summary>
    public Func<(int Status, string Text)>? Answer { get; set; }

    public string? UserInfo { get; set; }

    public bool PromisesIssuer { get; set; }

    public bool IsDown { get; set; }

    /// <summary>What the token endpoint was last asked.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; private set; } = new Dictionary<string, string>();

    public RSA Key => _key;

    public static async Task<CrookedProvider> StartAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var provider = new CrookedProvider(app);
        app.Use((context, next) => provider.IsDown ? Task.Run(() => context.Response.StatusCode = 503) : next(context));
        app.MapGet("/.well-known/openid-configuration", provider.Document);
        app.MapGet("/keys", provider.Keys);
        app.MapPost("/token", provider.TokenAsync);
        app.MapGet("/userinfo", () => Results.Content(provider.UserInfo ?? "{}", "application/json"));
        await app.StartAsync(cancellation);
        return provider;
    }

    public void RollOver(string kid) => (_key, _kid) = (RSA.Create(2048), kid);

    /// <summary>Honest again.</summary>
    public void Reset() => (Bend, Sign, Answer, UserInfo, PromisesIssuer, IsDown, Claims) = (null, null, null, null, false, false, []);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Document() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Issuer, ["authorization_endpoint"] = $"{Issuer}/authorize", ["token_endpoint"] = $"{Issuer}/token", ["jwks_uri"] = $"{Issuer}/keys", ["userinfo_endpoint"] = $"{Issuer}/userinfo",
        ["response_types_supported"] = new[] { "code" }, ["code_challenge_methods_supported"] = new[] { "S256" }, ["authorization_response_iss_parameter_supported"] = PromisesIssuer,
    });

    private IResult Keys()
    {
        var key = _key.ExportParameters(false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = _kid, n = Text(key.Modulus!), e = Text(key.Exponent!) } } });
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        Asked = (await request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString());
        if (Answer is not null)
        {
            var (status, text) = Answer();
            return Results.Content(text, "application/json", Encoding.UTF8, status);
        }

        return Results.Json(new { access_token = "opens userinfo", token_type = "Bearer", id_token = Token() });
    }

    private string Token()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var (head, body) = (new JsonObject { ["alg"] = "RS256", ["kid"] = _kid }, new JsonObject { ["iss"] = Issuer, ["aud"] = Client, ["iat"] = now, ["exp"] = now + 300 });
        foreach (var (name, value) in Claims)
        {
            body[name] = value?.DeepClone();
        }

        Bend?.Invoke(head, body);
        var signed = $"{Text(Encoding.UTF8.GetBytes(head.ToJsonString()))}.{Text(Encoding.UTF8.GetBytes(body.ToJsonString()))}";
        return $"{signed}.{Text(Sign?.Invoke(signed) ?? _key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
