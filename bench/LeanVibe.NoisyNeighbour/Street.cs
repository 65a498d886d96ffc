using LeanVibe.Hosting.Limits;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Releases;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.NoisyNeighbour;

/// <summary>A platform with two products next door to each other: one is measured, the other burns.</summary>
internal sealed class Street : IAsyncDisposable
{
    private const string Quiet = "quiet";
    private const string Noisy = "noisy";
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(25);

    private readonly string _home;
    private readonly WebApplication _app;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false });
    private readonly int _port;

    private readonly int _noisyPort;

    private Street(string home, WebApplication app, int noisyPort) => (_home, _app, _port, _noisyPort) = (home, app, app.Services.GetRequiredService<ServingAddress>().Port, noisyPort);

    public static IReadOnlyList<string> Noises { get; } = ["cpu", "memory", "disk", "connections"];

    /// <summary>How this machine holds products to their limits.</summary>
    public string Enforcement => _app.Services.GetRequiredService<MachineLimits>().Enforcement.Summary;

    public static async Task<Street> OpenAsync()
    {
        var home = Directory.CreateTempSubdirectory("leanvibe-street-").FullName;
        var app = PlatformHost.Create(new() { Home = home, Database = "sqlite", IdleStop = TimeSpan.Zero }, logging => logging.ClearProviders());
        await app.StartAsync();
        await using var founder = app.Services.GetRequiredService<TenantScopes>().Open(TenantId.Personal);

        // The noisy one is somebody like any other: an organisation's usual limit, which this machine's founder has not.
        await founder.ServiceProvider.GetRequiredService<SetQuota>().ExecuteAsync("personal", QuotaKind.ProductRequestsPerMinute, 3_000, "the benchmark's own", CancellationToken.None);
        await LaunchAsync(founder.ServiceProvider, Quiet);
        return new(home, app, await LaunchAsync(founder.ServiceProvider, Noisy));
    }

    /// <summary>So long that code and connections are warm.</summary>
    public async Task WarmAsync()
    {
        foreach (var noise in Noises)
        {
            await BurnAsync(noise, TimeSpan.FromMilliseconds(300));
        }

        await MeasureAsync(TimeSpan.FromSeconds(4));
    }

    /// <summary>Asks the quiet one at a steady pace, whether the answer before has come or not.</summary>
    /// <returns>Milliseconds from the moment when each request was due.</returns>
    public async Task<IReadOnlyList<double>> MeasureAsync(TimeSpan window)
    {
        using var pace = new PeriodicTimer(Between);
        var (asked, began) = (new List<Task<double>>(), TimeProvider.System.GetTimestamp());
        while (TimeProvider.System.GetElapsedTime(began) < window && await pace.WaitForNextTickAsync())
        {
            asked.Add(AskAsync(Quiet, _port, "/"));
        }

        return await Task.WhenAll(asked);
    }

    /// <summary>Told at the product's own port: its minute at the platform's may be full by now.</summary>
    public Task BurnAsync(string noise, TimeSpan time) => AskAsync(Noisy, _noisyPort, $"/burn/{noise}/{(int)time.TotalMilliseconds}");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
    }

    private async Task<double> AskAsync(string slug, int port, string path)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{path}");
        request.Headers.Host = $"{slug}.localhost:{_port}";
        using var answer = await _client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <returns>The port of its process.</returns>
    private static async Task<int> LaunchAsync(IServiceProvider services, string name)
    {
        var mvp = await services.GetRequiredService<ReserveMvp>().ExecuteAsync(name, name, CancellationToken.None);
        var folder = services.GetRequiredService<PlatformFolder>();
        var package = Path.Combine(folder.Product(mvp.Slug), "package");
        Directory.CreateDirectory(package);
        Directory.CreateDirectory(folder.Repository(mvp.Slug));
        await File.WriteAllTextAsync(Path.Combine(package, "native-program"), "neighbour.mjs");
        var program = Path.Combine(package, "neighbour.mjs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "neighbour.mjs"), program);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var release = await services.GetRequiredService<ReleaseFolders>().AddAsync(mvp.Slug, "first", package, "", CancellationToken.None);
        var woken = await services.GetRequiredService<IGrainFactory>().GetGrain<IMvpGrain>(mvp.Slug).SwitchAsync(release);
        if (woken.Port == 0)
        {
            throw new InvalidOperationException($"'{name}' does not start: {woken.Problem}");
        }

        return woken.Port;
    }
}
