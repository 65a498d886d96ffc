using LeanVibe.Factory.Accounts;
using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Previews;

/// <summary>Starts a package on sample data, without limits on how often it may be asked.</summary>
internal sealed class PreviewHost(ProductProcesses processes, PlatformFolder folder, DemoAccounts accounts, TimeProvider time)
{
    public async Task<(Preview? Preview, string Problem)> StartAsync(string slug, string package, string purpose, CancellationToken cancellation)
    {
        var data = Path.Combine(folder.Product(slug), $"preview-{purpose}");
        Folders.Delete(data);
        var log = Path.Combine(folder.ProductLogs(slug), $"preview-{purpose}.log");
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        File.Delete(log);
        var port = FreePort.Choose();
        var began = time.GetTimestamp();
        var started = await processes.StartAsync(new($"{slug}.{purpose}", package, data, log, port, Settings(slug)), cancellation);
        return started.Succeeded ? (new(processes, $"{slug}.{purpose}", started.Process, data, log, port, time.GetElapsedTime(began)), "") : (null, started.Problem);
    }

    private Dictionary<string, string> Settings(string slug) => new()
    {
        ["Demo__Seed"] = "true",
        ["Demo__Password"] = accounts.PasswordOf(slug),
        ["RateLimit__PerMinute"] = "1000000",
        ["RateLimit__SignInsPerMinute"] = "1000000",
    };
}
