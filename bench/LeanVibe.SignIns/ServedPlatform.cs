using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace LeanVibe.SignIns;

/// <summary>A platform in a process of its own, which is stopped and killed while others want in. It comes back at the same address with the same data.</summary>
internal sealed class ServedPlatform : IDisposable
{
    public const string Word = "serve";
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-crowd-").FullName;
    private readonly int _port = FreePort();
    private Process? _process;

    public string Address => $"http://localhost:{_port}";

    /// <summary>What the process of its own does.</summary>
    public static async Task ServeAsync(string home, string port)
    {
        await using var app = Create(home, int.Parse(port, CultureInfo.InvariantCulture));
        await app.RunAsync();
    }

    /// <summary>Runs it within this process, to put into it what everybody needs.</summary>
    public async Task PrepareAsync(Func<IServiceProvider, Task> fill)
    {
        await using var app = Create(_home, _port);
        await app.StartAsync();
        await fill(app.Services);
        await app.StopAsync();
    }

    /// <summary>Until it answers.</summary>
    public async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ServedPlatform).Assembly.Location, Word, _home, $"{_port}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new(Address) };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/signin", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // Not yet.
            }

            await Task.Delay(50);
        }
    }

    /// <param name="gently">As an administrator stops it (SIGTERM); else as kill -9 does.</param>
    public async Task EndAsync(bool gently)
    {
        using var kill = Process.Start("kill", [gently ? "-TERM" : "-KILL", $"{_process!.Id}"]);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private static WebApplication Create(string home, int port) =>
        PlatformHost.Create(new() { Home = home, Port = port, Database = "sqlite", NearbyProviders = true }, logging => logging.ClearProviders());

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
