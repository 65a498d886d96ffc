using System.Text.RegularExpressions;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Identity;
using LeanVibe.IntegrationTests.Web;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SiteFixture))]

namespace LeanVibe.IntegrationTests.Web;

/// <summary>A platform in this process with a browser in front of it; both start when the first test asks.</summary>
public partial class SiteFixture : IAsyncDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-site-").FullName;
    private readonly NameSystem _names = new();
    private readonly Lazy<Task<Running>> _running;

    public SiteFixture() => _running = new(StartAsync);

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Where the platform looks names up.</summary>
    internal NameSystem Names => _names;

    public async Task<WebApplication> AppAsync() => (await _running.Value).App;

    /// <summary>Of the whole platform; open a scope for a tenant.</summary>
    public async Task<IServiceProvider> ServicesAsync() => (await _running.Value).App.Services;

    public async Task<string> AddressAsync() => (await _running.Value).Address;

    /// <summary>The link of the last letter to somebody, from the folder where letters lie without a mail server.</summary>
    public async Task<string> LinkForAsync(string email)
    {
        var letters = Directory.GetFiles(Path.Combine(_home, "mail"), "*.eml").Order(StringComparer.Ordinal);
        var text = letters.Select(File.ReadAllText).Last(t => t.Contains($"To: {email}", StringComparison.OrdinalIgnoreCase));
        var plain = text.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
        Assert.StartsWith(await AddressAsync(), Link().Match(plain).Value, StringComparison.Ordinal);
        return Link().Match(plain).Groups[1].Value;
    }

    /// <summary>A page of a browser that was let in, and what went wrong on it.</summary>
    public async Task<Visit> VisitAsync(int width = 1440, int height = 900, ColorScheme theme = ColorScheme.Light)
    {
        var visit = await StrangerAsync(width, height, theme);
        await visit.Page.GotoAsync($"/?key={(await _running.Value).Key}");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        return visit;
    }

    public async Task<Visit> StrangerAsync(int width = 1440, int height = 900, ColorScheme theme = ColorScheme.Light)
    {
        var running = await _running.Value;
        var context = await running.Browser.NewContextAsync(new()
        {
            BaseURL = running.Address,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = theme,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_running.IsValueCreated)
        {
            var running = await _running.Value;
            await running.Browser.DisposeAsync();
            running.Playwright.Dispose();
            await running.App.StopAsync();
            await running.App.DisposeAsync();
        }

        await _names.DisposeAsync();
        Directory.Delete(_home, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>As in LEANVIBE_DATABASE.</summary>
    protected virtual Task<string> DatabaseAsync() => Task.FromResult("");

    private async Task<Running> StartAsync()
    {
        var app = PlatformHost.Create(new PlatformOptions { Home = _home, Port = 0, Database = await DatabaseAsync(), NameServer = _names.Address, NearbyProviders = true });
        await app.StartAsync();
        var (playwright, browser) = await Chromium.LaunchAsync();
        var address = app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        return new(app, playwright, browser, address, app.Services.GetRequiredService<PlatformKey>().Text);
    }

    [GeneratedRegex(@"http://\S+\?link=([\w-]+)")]
    private static partial Regex Link();

    private sealed record Running(WebApplication App, IPlaywright Playwright, IBrowser Browser, string Address, string Key);
}

/// <summary>The same on PostgreSQL, as a role that its policies bind.</summary>
public sealed class PostgresSiteFixture(PostgresServer server) : SiteFixture
{
    private string _database = "";

    /// <summary>For somebody whom no policy binds.</summary>
    public Task<string> SuperuserAsync() => server.SuperuserOfAsync(_database);

    /// <summary>As the platform itself opens it.</summary>
    public string Application => _database;

    protected override async Task<string> DatabaseAsync() => _database = await TestDatabase.MigratedAddressAsync(server, CancellationToken.None);
}
