using System.Net.Http.Headers;
using System.Web;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.SignIns;

/// <summary>A whole platform on SQLite, and everybody who comes in: a person with a password, an app with a refresh token, a service, a browser that is back from a provider.</summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-door-").FullName;
    private readonly string[] _refresh = new string[Environment.ProcessorCount];
    private readonly Places _places = new(200);
    private WebApplication _app = null!;
    private Provider _provider = null!;
    private Birch _birch = null!;
    private string _access = "";
    private HttpClient _browser = null!;
    private string _back = "";
    private string _cookie = "";
    private int _next;

    public static async Task<Door> OpenAsync()
    {
        var door = new Door();
        door._app = PlatformHost.Create(new() { Home = door._home, Database = "sqlite", NearbyProviders = true }, logging => logging.ClearProviders());
        await door._app.StartAsync();
        door._provider = await Provider.StartAsync();
        door._birch = await Birch.MakeAsync(door._app.Services, door._provider.Issuer);
        for (var worker = 0; worker < door._refresh.Length; worker++)
        {
            var got = await door._birch.LetInAsync(door._places.Next(), door.Address);
            (door._refresh[worker], door._access) = (got.GetProperty("refresh_token").GetString()!, got.GetProperty("access_token").GetString()!);
        }

        return door;
    }

    public Task HashAsync(int worker) => Get<Passwords>().VerifyAsync(_birch.Hash, Birch.Password, CancellationToken.None);

    public async Task SignInAsync(int worker)
    {
        await using var scope = _app.Services.CreateAsyncScope();

        // Limits count by place; a benchmark is many places at once.
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Enter("visitor", $"10.0.{Interlocked.Increment(ref _next) / 30}");
        var signedIn = await scope.ServiceProvider.GetRequiredService<SignIn>().ExecuteAsync(Birch.Email, Birch.Password, new("a browser", "::1"), CancellationToken.None);
        if (!signedIn.Succeeded || signedIn.Value.Secret.Length == 0)
        {
            throw new InvalidOperationException("Nobody was signed in.");
        }
    }

    public async Task RefreshAsync(int worker) => _refresh[worker] = (await _birch.RefreshAsync(_places.Next(), Address, _refresh[worker])).GetProperty("refresh_token").GetString()!;

    public Task ServiceTokenAsync(int worker) => _birch.ServiceTokenAsync(_places.Next(), Address);

    public async Task CallAsync(int worker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Address}/api/products");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _access);
        using var answer = await _places.Next().SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A browser is sent out to the provider.</summary>
    public async Task SendOutAsync(int worker)
    {
        _browser = _places.Next();
        using var answer = await _browser.GetAsync($"{Get<ServingAddress>().Site}/sso/{_birch.Oidc}");
        var sent = HttpUtility.ParseQueryString(new Uri(Places.Moved(await answer.Content.ReadAsStringAsync())).Query);
        _back = $"{Get<ServingAddress>().Site}/sso/{_birch.Oidc}/callback?code={Uri.EscapeDataString(Provider.CodeFor("bob", sent["nonce"]!))}&state={Uri.EscapeDataString(sent["state"]!)}";
        _cookie = Places.CookiesOf(answer);
    }

    /// <summary>It is back: code for token, token verified, session made. The provider on this machine is part of it.</summary>
    public async Task BackAsync(int worker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _back);
        request.Headers.Add("Cookie", _cookie);
        using var answer = await _browser.SendAsync(request);
        if (Places.Moved(await answer.Content.ReadAsStringAsync()) is var back and not "/")
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
        _places.Dispose();
    }

    private string Address => Get<ServingAddress>().Site.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();
}
