using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.SignIns;

/// <summary>A whole platform on SQLite, and everybody who comes in: a person with a password, an app with a refresh token, a service, a browser that is back from a provider.</summary>
internal sealed partial class Door : IAsyncDisposable
{
    private const string Password = "otter lantern quilt marble";
    private const string Email = "ada@birch.example";
    private const string Redirect = "https://app.example.com/callback";

    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-door-").FullName;
    private readonly string[] _refresh = new string[Environment.ProcessorCount];
    private readonly HttpClient[] _places = [.. Enumerable.Range(0, 200).Select(NewPlace)];
    private WebApplication _app = null!;
    private Provider _provider = null!;
    private string _hash = "";
    private string _access = "";
    private MadeClient _client = null!;
    private MadeClient _service = null!;
    private Connection _connection = null!;
    private HttpClient _browser = null!;
    private string _state = "";
    private string _cookie = "";
    private int _next;

    public static async Task<Door> OpenAsync()
    {
        var door = new Door();
        door._app = PlatformHost.Create(new() { Home = door._home, Database = "sqlite", NearbyProviders = true }, logging => logging.ClearProviders());
        await door._app.StartAsync();
        door._provider = await Provider.StartAsync();
        await door.MakeAsync();
        return door;
    }

    public Task HashAsync(int worker) => Get<Passwords>().VerifyAsync(_hash, Password, CancellationToken.None);

    public async Task SignInAsync(int worker)
    {
        await using var scope = _app.Services.CreateAsyncScope();

        // Limits count by place; a benchmark is many places at once.
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Enter("visitor", $"10.0.{Interlocked.Increment(ref _next) / 30}");
        var signedIn = await scope.ServiceProvider.GetRequiredService<SignIn>().ExecuteAsync(Email, Password, new("a browser", "::1"), CancellationToken.None);
        if (!signedIn.Succeeded || signedIn.Value.Secret.Length == 0)
        {
            throw new InvalidOperationException("Nobody was signed in.");
        }
    }

    public async Task RefreshAsync(int worker)
    {
        var got = await TokenAsync(_client, new() { ["grant_type"] = "refresh_token", ["refresh_token"] = _refresh[worker] });
        _refresh[worker] = got.GetProperty("refresh_token").GetString()!;
    }

    public Task ServiceTokenAsync(int worker) => TokenAsync(_service, new() { ["grant_type"] = "client_credentials", ["scope"] = "see" });

    public async Task CallAsync(int worker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Address}/api/products");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _access);
        using var answer = await Place().SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A browser is sent out to the provider.</summary>
    public async Task SendOutAsync(int worker)
    {
        _browser = Place();
        using var answer = await _browser.GetAsync($"{Get<ServingAddress>().Site}/sso/{_connection.Id}");
        var sent = HttpUtility.ParseQueryString(new Uri(Moved(await answer.Content.ReadAsStringAsync())).Query);
        (_provider.Nonce, _state) = (sent["nonce"]!, sent["state"]!);
        _cookie = answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    /// <summary>It is back: code for token, token verified, session made. The provider on this machine is part of it.</summary>
    public async Task BackAsync(int worker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Get<ServingAddress>().Site}/sso/{_connection.Id}/callback?code=a-code&state={Uri.EscapeDataString(_state)}");
        request.Headers.Add("Cookie", _cookie);
        using var answer = await _browser.SendAsync(request);
        if (Moved(await answer.Content.ReadAsStringAsync()) is var back and not "/")
        {
            throw new InvalidOperationException($"The browser was led to {back}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
        Array.ForEach(_places, place => place.Dispose());
    }

    private string Address => Get<ServingAddress>().Site.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    private HttpClient Place() => _places[Interlocked.Increment(ref _next) % _places.Length];

    /// <summary>From an address of this machine of its own: limits count by place.</summary>
    private static HttpClient NewPlace(int number) => new(new SocketsHttpHandler
    {
        UseCookies = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse($"127.0.1.{number + 1}"), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    private async Task MakeAsync()
    {
        var tenant = (await Get<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, "birch", "Birch", CancellationToken.None)).Value.Id;
        var (id, now) = (AccountId.New(TimeProvider.System), TimeProvider.System.GetUtcNow());
        _hash = await Get<Passwords>().HashAsync(Password, CancellationToken.None);
        await Get<IAccountStore>().AddAsync(new(id, await Get<EmailAddress>().HashAsync(Email, CancellationToken.None), _hash, now), new(Email, "Ada"), CancellationToken.None);
        await Get<IMembershipStore>().AddAsync(tenant, new(id, Email, "Ada", Role.Owner, now), CancellationToken.None);
        var (secret, session) = (Secret.New(), new Session(Guid.NewGuid(), id, now, now.AddDays(1)) { Organisation = tenant });
        await Get<ISessionStore>().AddAsync(Secret.HashOf(secret), session, new("a browser", "::1"), CancellationToken.None);

        await using var scope = Get<TenantScopes>().Open(tenant);
        var make = scope.ServiceProvider.GetRequiredService<MakeClient>();
        _client = (await make.ExecuteAsync(ClientKind.App, "App", [Redirect], [Permission.See], CancellationToken.None)).Value;
        _service = (await make.ExecuteAsync(ClientKind.Service, "Service", [], [Permission.See], CancellationToken.None)).Value;
        _connection = new(Guid.NewGuid(), tenant, ConnectionKind.Oidc, "Provider", now) { IsOn = true, Oidc = new(_provider.Issuer, Provider.Client, "a-secret") };
        await Get<IConnectionStore>().SaveAsync(_connection, CancellationToken.None);
        await VerifyDomainAsync(tenant, now);
        for (var worker = 0; worker < _refresh.Length; worker++)
        {
            var got = await LetInAsync(secret);
            (_refresh[worker], _access) = (got.GetProperty("refresh_token").GetString()!, got.GetProperty("access_token").GetString()!);
        }
    }

    private async Task VerifyDomainAsync(TenantId tenant, DateTimeOffset now)
    {
        var domains = Get<IDomainStore>();
        var domain = await domains.AddAsync(new(tenant, "birch.example", "a-proof", now), CancellationToken.None);
        await domains.SaveAsync(domain with { VerifiedAt = now, CheckedAt = now }, CancellationToken.None);
    }

    private async Task<JsonElement> LetInAsync(string secret)
    {
        const string Verifier = "a-verifier-of-forty-three-characters-at-least-so-this";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/oauth/authorize")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = _client.View.Id, ["response_type"] = "code", ["redirect_uri"] = Redirect, ["scope"] = "offline_access see", ["decision"] = "yes", ["code_challenge_method"] = "S256",
                ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            }),
        };
        request.Headers.Add("Cookie", $"leanvibe-session={secret}");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await Place().SendAsync(request);
        var code = HttpUtility.ParseQueryString(new Uri(Moved(await answer.Content.ReadAsStringAsync())).Query)["code"]!;
        return await TokenAsync(_client, new() { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = Redirect, ["code_verifier"] = Verifier });
    }

    private async Task<JsonElement> TokenAsync(MadeClient client, Dictionary<string, string> form)
    {
        form["client_id"] = client.View.Id;
        if (client.Secret.Length > 0)
        {
            form["client_secret"] = client.Secret;
        }

        using var content = new FormUrlEncodedContent(form);
        using var answer = await Place().PostAsync($"{Address}/oauth/token", content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string Moved(string page) => WebUtility.HtmlDecode(Move().Match(page).Groups[1].Value);

    [GeneratedRegex(@"http-equiv=""refresh"" content=""0;url=([^""]*)""")]
    private static partial Regex Move();
}
