using System.Net.Http.Headers;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web;
using LeanVibe.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(PlatformFixture))]

namespace LeanVibe.Tests.Web;

/// <summary>A whole platform in this process, on a free port and in a folder of its own; started by the first test that asks.</summary>
public sealed class PlatformFixture : IAsyncDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-web-").FullName;
    private readonly Lazy<Task<WebApplication>> _app;

    public PlatformFixture() => _app = new(StartAsync);

    public async Task<WebApplication> AppAsync() => await _app.Value;

    public async Task<string> KeyAsync() => (await AppAsync()).Services.GetRequiredService<PlatformKey>().Text;

    /// <summary>A client that follows nothing and keeps no cookies.</summary>
    public async Task<HttpClient> StrangerAsync() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = new((await AppAsync()).Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)),
    };

    /// <summary>A program with the platform's key.</summary>
    public async Task<HttpClient> OwnerAsync()
    {
        var client = await StrangerAsync();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync());
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app.IsValueCreated)
        {
            await (await _app.Value).DisposeAsync();
        }

        Directory.Delete(_home, recursive: true);
    }

    private async Task<WebApplication> StartAsync()
    {
        var app = PlatformHost.Create(new PlatformOptions { Home = _home, Port = 0 });
        await app.StartAsync();
        return app;
    }
}
