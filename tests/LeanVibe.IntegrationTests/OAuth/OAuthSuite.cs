using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using LeanVibe.IntegrationTests.SignOn;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.IntegrationTests.OAuth;

/// <summary>How a program and a browser go through the protocol.</summary>
public abstract class OAuthSuite(OAuthPlatform platform) : IDisposable
{
    private readonly HttpClient _program = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(platform.Address) };

    protected OAuthPlatform Platform => platform;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal const string Verifier = "a-verifier-of-forty-three-characters-at-least-so-this";

    internal static string Challenge { get; } = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public void Dispose()
    {
        _program.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The parameters of a good request; an empty value leaves one out.</summary>
    internal static Dictionary<string, string> Request(MadeClient client, string scope, params (string Name, string Value)[] other)
    {
        Dictionary<string, string> sent = new()
        {
            ["client_id"] = client.View.Id, ["response_type"] = "code", ["redirect_uri"] = OAuthPlatform.Redirect, ["scope"] = scope, ["state"] = "a-state", ["nonce"] = "a-nonce", ["code_challenge"] = Challenge, ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in other)
        {
            sent[name] = value;
        }

        return sent.Where(s => s.Value.Length > 0).ToDictionary();
    }

    /// <summary>The person presses a button.</summary>
    /// <returns>What stands in the address to which the browser is led.</returns>
    internal async Task<IReadOnlyDictionary<string, string>> DecideAsync(Member member, Dictionary<string, string> request, string decision = "yes")
    {
        using var browser = platform.BrowserOf(member);
        using var form = new FormUrlEncodedContent(request.Append(new("decision", decision)));
        var target = await browser.MovedByOwnPostAsync("/oauth/authorize", form);
        Assert.StartsWith(OAuthPlatform.Redirect + "&", target, StringComparison.Ordinal);
        var sent = HttpUtility.ParseQueryString(new Uri(target).Query);
        return sent.AllKeys.ToDictionary(k => k!, k => sent[k]!);
    }

    internal async Task<string> CodeAsync(Member member, MadeClient client, string scope) => (await DecideAsync(member, Request(client, scope)))["code"];

    internal Task<Answer> RedeemAsync(MadeClient client, string code, params (string Name, string Value)[] other) =>
        TokenAsync(client, [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", OAuthPlatform.Redirect), ("code_verifier", Verifier), .. other]);

    internal Task<Answer> RefreshAsync(MadeClient client, string token) => TokenAsync(client, ("grant_type", "refresh_token"), ("refresh_token", token));

    internal Task<Answer> TokenAsync(MadeClient client, params (string Name, string Value)[] form) => PostAsync("/oauth/token", client, form);

    /// <summary>Signed in as the program, with its secret where it has one.</summary>
    internal async Task<Answer> PostAsync(string path, MadeClient client, params (string Name, string Value)[] form)
    {
        Dictionary<string, string> sent = new() { ["client_id"] = client.View.Id };
        if (client.Secret.Length > 0)
        {
            sent["client_secret"] = client.Secret;
        }

        foreach (var (name, value) in form)
        {
            sent[name] = value;
        }

        using var content = new FormUrlEncodedContent(sent);
        using var answer = await _program.PostAsync(path, content, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return new(answer.StatusCode, text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }

    internal async Task<HttpStatusCode> CallAsync(string token, string path = "/api/products", HttpMethod? method = null, object? body = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (method is not null)
        {
            request.Content = JsonContent.Create(body ?? new { idea = "Beekeepers list jars of honey." });
        }

        using var answer = await _program.SendAsync(request, Stop);
        return answer.StatusCode;
    }

    internal async Task<JsonElement> GetAsync(string path, string token = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var answer = await _program.SendAsync(request, Stop);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    internal async Task<string> LastRefusalAsync(TenantId tenant) => (await platform.ReasonsAsync(tenant, "oauth.refuse"))[^1];
}

internal sealed record Answer(HttpStatusCode Status, JsonElement Json)
{
    public string this[string name] => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value) ? value.ToString() : "";

    public string Access => this["access_token"];

    public string Refresh => this["refresh_token"];

    public string Error => this["error"];
}
