using System.Net;
using System.Text.RegularExpressions;
using LeanVibe.IntegrationTests.Identity;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>A whole platform whose organisations may use providers on this machine, and browsers without a window: cookies and pages over HTTP.</summary>
public sealed partial class SignOnPlatform : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-signon-").FullName;
    private readonly NameSystem _names = new();
    private WebApplication _app = null!;

    public IServiceProvider Root => _app.Services;

    public string Address => _app.Services.GetRequiredService<ServingAddress>().Site;

    internal CrookedProvider Provider { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _app = PlatformHost.Create(new() { Home = _home, Database = "sqlite", NameServer = _names.Address, NearbyProviders = true }, logging => logging.ClearProviders());
        await _app.StartAsync();
        Provider = await CrookedProvider.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _names.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
    }

    /// <summary>An organisation with a verified domain "(slug).example".</summary>
    internal async Task<TenantId> NewOrganisationAsync(string slug)
    {
        var tenant = (await Root.GetRequiredService<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, slug, slug, Stop)).Value.Id;
        await using var scope = Root.GetRequiredService<TenantScopes>().Open(tenant);
        var domain = (await scope.ServiceProvider.GetRequiredService<ClaimDomain>().ExecuteAsync($"{slug}.example", Stop)).Value;
        _names.Set(domain.Record, domain.Proof);
        Assert.True((await scope.ServiceProvider.GetRequiredService<CheckDomain>().ExecuteAsync(domain.Name, Stop)).Succeeded);
        return tenant;
    }

    internal async Task<Connection> NewConnectionAsync(TenantId organisation, ConnectionDraft draft)
    {
        await using var scope = Root.GetRequiredService<TenantScopes>().Open(organisation);
        var made = await scope.ServiceProvider.GetRequiredService<SaveConnection>().MakeAsync(draft, Stop);
        Assert.True(made.Succeeded, made.Error?.Message);
        return made.Value;
    }

    /// <summary>To the provider that says what a test wants.</summary>
    internal ConnectionDraft Draft() => new("Crooked") { IsOn = true, Oidc = new(Provider.Issuer, CrookedProvider.Client, CrookedProvider.Password) };

    internal async Task ChangeAsync(Connection connection, ConnectionDraft draft)
    {
        await using var scope = Root.GetRequiredService<TenantScopes>().Open(connection.Organisation);
        Assert.True((await scope.ServiceProvider.GetRequiredService<SaveConnection>().ChangeAsync(connection.Id, draft, Stop)).Succeeded);
    }

    /// <summary>What an administrator is told of the provider; null when it is fine.</summary>
    internal async Task<Error?> CheckAsync(Connection connection)
    {
        await using var scope = Root.GetRequiredService<TenantScopes>().Open(connection.Organisation);
        return (await scope.ServiceProvider.GetRequiredService<CheckProvider>().ExecuteAsync(connection.Id, Stop)).Error;
    }

    internal async Task<IReadOnlyList<AuditEntry>> TrailOfAsync(TenantId organisation) =>
        await Root.GetRequiredService<TenantScopes>().DoAsync<IAuditTrail, IReadOnlyList<AuditEntry>>(organisation, trail => trail.ReadAsync(0, 10_000, Stop));

    internal async Task<IReadOnlyList<Member>> MembersOfAsync(TenantId organisation) => await Root.GetRequiredService<IMembershipStore>().ListAsync(organisation, Stop);

    public WindowlessBrowser NewBrowser() => new(Address);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}

/// <summary>Keeps cookies and follows pages that move on by themselves when it is told to.</summary>
public sealed partial class WindowlessBrowser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient _client;

    public WindowlessBrowser(string address) => _client = new(_handler) { BaseAddress = new(address) };

    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<HttpStatusCode> PostAsync(string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Where the page at an address moves on to.</summary>
    public async Task<string> MovedByAsync(string path)
    {
        var (status, text) = await GetAsync(path);
        Assert.True(status == HttpStatusCode.OK && Move().IsMatch(text), $"{path} answered {(int)status}: {text}");
        return WebUtility.HtmlDecode(Move().Match(text).Groups[1].Value);
    }

    /// <summary>Where the page moves on to that answers a form of ours.</summary>
    public async Task<string> MovedByOwnPostAsync(string path, HttpContent form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode && Move().IsMatch(text), $"{path} answered {(int)answer.StatusCode}: {text}");
        return WebUtility.HtmlDecode(Move().Match(text).Groups[1].Value);
    }

    public async Task<HttpStatusCode> DeleteAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>As a page of another site posts: without the cookies that are Lax or Strict.</summary>
    public async Task<string> MovedByPostAsync(string path, Dictionary<string, string> form)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode && Move().IsMatch(text), $"{path} answered {(int)answer.StatusCode}: {text}");
        return WebUtility.HtmlDecode(Move().Match(text).Groups[1].Value);
    }

    public void Use(string cookie, string value) => _handler.CookieContainer.Add(new Uri(_client.BaseAddress!, "/"), new Cookie(cookie, value));

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex(@"http-equiv=""refresh"" content=""0;url=([^""]*)""")]
    private static partial Regex Move();
}
