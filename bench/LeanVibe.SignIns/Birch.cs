using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.SignIns;

/// <summary>An organisation with a person who has a password, an app, a service and a provider: all that comes in by the door.</summary>
internal sealed record Birch(TenantId Tenant, string Hash, string Session, MadeClient App, MadeClient Service, Guid Oidc)
{
    public const string Email = "ada@birch.example";
    public const string Password = "otter lantern quilt marble";
    private const string Redirect = "https://app.example.com/callback";

    public static async Task<Birch> MakeAsync(IServiceProvider services, string issuer)
    {
        T Get<T>()
            where T : notnull => services.GetRequiredService<T>();

        var tenant = (await Get<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, "birch", "Birch", CancellationToken.None)).Value.Id;
        var (id, now) = (AccountId.New(TimeProvider.System), TimeProvider.System.GetUtcNow());
        var hash = await Get<Passwords>().HashAsync(Password, CancellationToken.None);
        await Get<IAccountStore>().AddAsync(new(id, await Get<EmailAddress>().HashAsync(Email, CancellationToken.None), hash, now), new(Email, "Ada"), CancellationToken.None);
        await Get<IMembershipStore>().AddAsync(tenant, new(id, Email, "Ada", Role.Owner, now), CancellationToken.None);
        var (secret, session) = (Secret.New(), new Session(Guid.NewGuid(), id, now, now.AddDays(1)) { Organisation = tenant });
        await Get<ISessionStore>().AddAsync(Secret.HashOf(secret), session, new("a browser", "::1"), CancellationToken.None);

        await using var scope = Get<TenantScopes>().Open(tenant);
        var make = scope.ServiceProvider.GetRequiredService<MakeClient>();
        var app = (await make.ExecuteAsync(ClientKind.App, "App", [Redirect], [Permission.See], CancellationToken.None)).Value;
        var service = (await make.ExecuteAsync(ClientKind.Service, "Service", [], [Permission.See], CancellationToken.None)).Value;
        var connection = new Connection(Guid.NewGuid(), tenant, ConnectionKind.Oidc, "Provider", now) { IsOn = true, Oidc = new(issuer, Provider.Client, "a-secret") };
        await Get<IConnectionStore>().SaveAsync(connection, CancellationToken.None);
        var domains = Get<IDomainStore>();
        var domain = await domains.AddAsync(new(tenant, "birch.example", "a-proof", now), CancellationToken.None);
        await domains.SaveAsync(domain with { VerifiedAt = now, CheckedAt = now }, CancellationToken.None);
        return new(tenant, hash, secret, app, service, connection.Id);
    }

    /// <summary>The person lets the app in.</summary>
    /// <param name="address">Of the platform.</param>
    public async Task<JsonElement> LetInAsync(HttpClient place, string address)
    {
        const string Verifier = "a-verifier-of-forty-three-characters-at-least-so-this";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/oauth/authorize")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = App.View.Id, ["response_type"] = "code", ["redirect_uri"] = Redirect, ["scope"] = "offline_access see", ["decision"] = "yes", ["code_challenge_method"] = "S256",
                ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            }),
        };
        request.Headers.Add("Cookie", $"leanvibe-session={Session}");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await place.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var code = HttpUtility.ParseQueryString(new Uri(Places.Moved(await answer.Content.ReadAsStringAsync())).Query)["code"]!;
        return await TokenAsync(place, address, App, new() { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = Redirect, ["code_verifier"] = Verifier });
    }

    /// <summary>A new pair for a refresh token, which is used up.</summary>
    public Task<JsonElement> RefreshAsync(HttpClient place, string address, string token) =>
        TokenAsync(place, address, App, new() { ["grant_type"] = "refresh_token", ["refresh_token"] = token });

    public Task<JsonElement> ServiceTokenAsync(HttpClient place, string address) =>
        TokenAsync(place, address, Service, new() { ["grant_type"] = "client_credentials", ["scope"] = "see" });

    private static async Task<JsonElement> TokenAsync(HttpClient place, string address, MadeClient client, Dictionary<string, string> form)
    {
        form["client_id"] = client.View.Id;
        if (client.Secret.Length > 0)
        {
            form["client_secret"] = client.Secret;
        }

        using var content = new FormUrlEncodedContent(form);
        using var answer = await place.PostAsync($"{address}/oauth/token", content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
