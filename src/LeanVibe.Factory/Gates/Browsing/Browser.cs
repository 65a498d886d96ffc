using System.Diagnostics;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.Gates.Browsing;

/// <summary>A Chromium without a window, in a process group and a profile of its own, both gone when it is disposed.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-extensions", "--disable-dev-shm-usage", "--disable-default-apps", "--mute-audio", "--disable-features=BackForwardCache,Translate,MediaRouter,OptimizationHints", "--hide-scrollbars", "--remote-debugging-port=0",
    ];

    private readonly DevTools _tools = new();
    private readonly Process _process;
    private readonly string _profile;

    private Browser(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static async Task<Browser> StartAsync(string program, PlatformFolder folder, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("leanvibe-browser-").FullName;
        var setsid = Programs.Find("setsid");
        string[] arguments = [.. setsid is null ? Array.Empty<string>() : [program], .. Flags, $"--user-data-dir={profile}", "about:blank"];
        var info = new ProcessStartInfo(setsid ?? program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        info.Environment[CommandRunner.Marker] = folder.Root;
        var process = Process.Start(info) ?? throw new InvalidOperationException("Chromium did not start.");
        var browser = new Browser(process, profile);
        try
        {
            await browser._tools.ConnectAsync(await browser.AddressAsync(cancellation), cancellation);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>A tab that shares nothing with the others; the session's cookie is set when there is one.</summary>
    public async Task<Tab> OpenAsync(string url, string cookie, CancellationToken cancellation)
    {
        var context = (await _tools.SendAsync("Target.createBrowserContext", new { disposeOnDetach = true }, cancellation)).GetProperty("browserContextId").GetString()!;
        var target = (await _tools.SendAsync("Target.createTarget", new { url = "about:blank", browserContextId = context, width = 1280, height = 900 }, cancellation)).GetProperty("targetId").GetString()!;
        var session = (await _tools.SendAsync("Target.attachToTarget", new { targetId = target, flatten = true }, cancellation)).GetProperty("sessionId").GetString()!;
        var tab = new Tab(_tools, session, context);
        await tab.PrepareAsync(url, cookie, cancellation);
        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        await _tools.DisposeAsync();
        if (!_process.HasExited)
        {
            Signals.KillGroup(_process.Id);
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Forget(_profile);
    }

    /// <summary>Chromium prints "DevTools listening on ws://..." once.</summary>
    private async Task<Uri> AddressAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(90));
        while (await _process.StandardError.ReadLineAsync(limit.Token) is { } line)
        {
            var at = line.IndexOf("ws://", StringComparison.Ordinal);
            if (at >= 0)
            {
                // From here on nobody listens to it, but its pipe must not fill up.
                _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new(line[at..].Trim());
            }
        }

        throw new InvalidOperationException("Chromium ended before it listened.");
    }

    private static void Forget(string folder)
    {
        try
        {
            Folders.Delete(folder);
        }
        catch (IOException)
        {
            // A child of it still writes while it dies; the system clears its temporary files.
        }
    }
}
