using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Scim;

/// <summary>An organisation and its identity provider.</summary>
internal sealed record ScimOrganisation(WebApplication App, string Name, TenantId Tenant, AccountId Owner, string Token)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Address(string name) => $"{name}@{Name}.example";

    public Task<ScimAnswer> GetAsync(string path, Action<HttpRequestMessage>? change = null) => SendAsync("GET", path, null, change);

    public Task<ScimAnswer> PostAsync(string path, JsonNode body) => SendAsync("POST", path, body.ToJsonString());

    public Task<ScimAnswer> PutAsync(string path, JsonNode body, Action<HttpRequestMessage>? change = null) => SendAsync("PUT", path, body.ToJsonString(), change);

    public Task<ScimAnswer> PatchAsync(string path, string operations, Action<HttpRequestMessage>? change = null) =>
        SendAsync("PATCH", path, $$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":{{operations}}}""", change);

    public Task<ScimAnswer> DeleteAsync(string path, Action<HttpRequestMessage>? change = null) => SendAsync("DELETE", path, null, change);

    public async Task<ScimAnswer> SendAsync(string method, string path, string? body, Action<HttpRequestMessage>? change = null)
    {
        using var client = new HttpClient { BaseAddress = new(App.Urls.First()) };
        using var request = new HttpRequestMessage(new(method), path.StartsWith('/') ? path : $"/scim/v2/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "application/scim+json");
        }

        change?.Invoke(request);
        using var answer = await client.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return new(answer.StatusCode, text, answer.Content.Headers.ContentType?.MediaType, answer.Headers.ETag?.ToString(), answer.Headers.Location?.ToString()) { Headers = answer.Headers };
    }

    /// <summary>A user as an identity provider sends one.</summary>
    public JsonObject User(string name) => new()
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:schemas:core:2.0:User"), ["userName"] = Address(name), ["externalId"] = $"ext-{name}", ["displayName"] = name,
        ["name"] = new JsonObject { ["givenName"] = name, ["familyName"] = "Example" },
        ["emails"] = new JsonArray(new JsonObject { ["value"] = Address(name), ["type"] = "work", ["primary"] = true }), ["active"] = true,
    };

    public async Task<string> NewUserAsync(string name)
    {
        var made = await PostAsync("Users", User(name));
        Assert.Equal(HttpStatusCode.Created, made.Status);
        return made.Id;
    }

    public async Task<string> NewGroupAsync(string name, params string[] members)
    {
        var made = await PostAsync("Groups", new JsonObject { ["displayName"] = name, ["members"] = new JsonArray([.. members.Select(m => new JsonObject { ["value"] = m })]) });
        Assert.Equal(HttpStatusCode.Created, made.Status);
        return made.Id;
    }

    public async Task<AccountId> AccountOfAsync(string name)
    {
        var hash = await App.Services.GetRequiredService<EmailAddress>().HashAsync(Address(name), Stop);
        return (await App.Services.GetRequiredService<IAccountStore>().FindAsync(hash, Stop))!.Id;
    }

    public async Task<MemberRole?> RoleOfAsync(string name) => (await App.Services.GetRequiredService<IMembershipStore>().FindAsync(await AccountOfAsync(name), Tenant, Stop))?.Role;

    public Task<IReadOnlyList<AuditEntry>> TrailAsync() => App.Services.GetRequiredService<TenantScopes>().DoAsync<IAuditTrail, IReadOnlyList<AuditEntry>>(Tenant, trail => trail.ReadAsync(0, 1000, Stop));

    /// <summary>As a person whose browser holds this cookie.</summary>
    public static Action<HttpRequestMessage> Signed(string secret) => request =>
    {
        request.Headers.Authorization = null;
        request.Headers.Add("Cookie", $"{SessionCookie.Plain}={secret}");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
    };

    public static JsonObject Set(JsonObject user, string name, JsonNode? value)
    {
        user[name] = value;
        return user;
    }

    /// <summary>What an error says of itself.</summary>
    public static (HttpStatusCode Status, string? Type) Wrong(ScimAnswer answer) => (answer.Status, answer["scimType"]);

    public static Action<HttpRequestMessage> With(string token) => request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
}

internal sealed record ScimAnswer(HttpStatusCode Status, string Text, string? MediaType, string? Tag, string? Location)
{
    public JsonObject Body => (JsonObject)JsonNode.Parse(Text)!;

    public HttpResponseHeaders? Headers { get; init; }

    public string Id => Body["id"]!.ToString();

    public string? this[string name] => Body[name]?.ToString();

    public IReadOnlyList<string> Names => [.. Body["Resources"]!.AsArray().Select(r => (r!["userName"] ?? r["displayName"])!.ToString().Split('@')[0])];
}
