using System.Text.Json;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.IntegrationTests.Hosting;

/// <summary>A whole platform in this process, on a folder and a port of its own.</summary>
internal sealed class HostedPlatform : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false });

    private readonly AsyncServiceScope _founder;

    private HostedPlatform(WebApplication host)
    {
        _host = host;
        _founder = host.Services.GetRequiredService<TenantScopes>().Open(TenantId.Personal);
    }

    /// <summary>As the founder at this machine sees it.</summary>
    public IServiceProvider Services => _founder.ServiceProvider;

    /// <param name="parts">Ports that a test puts its own behind.</param>
    public static async Task<HostedPlatform> StartAsync(PlatformOptions options, CancellationToken cancellation, Action<IServiceCollection>? parts = null)
    {
        var host = PlatformHost.Create(options, logging =>
        {
            logging.ClearProviders();
            parts?.Invoke(logging.Services);
        });
        await host.StartAsync(cancellation);
        return new(host);
    }

    /// <summary>Asks a product as a browser would, through the platform's port.</summary>
    public async Task<(int Status, string Text)> AskAsync(string slug, string path, CancellationToken cancellation, HttpMethod? method = null)
    {
        var port = Services.GetRequiredService<ServingAddress>().Port;
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"http://127.0.0.1:{port}{path}");
        request.Headers.Host = $"{slug}.localhost:{port}";
        using var response = await _client.SendAsync(request, cancellation);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }

    public async Task<ToyAnswer> AskToyAsync(string slug, CancellationToken cancellation)
    {
        var (status, text) = await AskAsync(slug, "/", cancellation);
        Assert.Equal(200, status);
        return JsonSerializer.Deserialize<ToyAnswer>(text, JsonSerializerOptions.Web)!;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _founder.DisposeAsync();
        await _host.StopAsync();
        await _host.DisposeAsync();
    }
}

/// <param name="Life">Another one for every process: inside a sandbox all have the same number.</param>
/// <param name="OpenId">Whose accounts its people may sign in with, by the names of the variables.</param>
internal sealed record ToyAnswer(string Words, string Host, string Method, string Secret, string Life, IReadOnlyDictionary<string, string> OpenId);
