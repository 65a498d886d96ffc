using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.Gates.Browsing;

/// <summary>Finds a Chromium on this machine, and installs one where that needs no question: on Debian and Ubuntu as root.</summary>
internal sealed class Chromium(CommandRunner runner)
{
    public const string InstallCommand = "sudo apt-get install --yes chromium";

    /// <returns>The program's path, or null when there is none and none could be installed.</returns>
    public async Task<string?> FindAsync(CancellationToken cancellation)
    {
        if (Find() is { } found)
        {
            return found;
        }

        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || Programs.Find("apt-get") is not { } apt)
        {
            return null;
        }

        var quiet = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" };
        await runner.RunAsync(new(apt, "update", "--quiet") { Environment = quiet }, cancellation);
        await runner.RunAsync(new(apt, "install", "--yes", "--quiet", "--no-install-recommends", "chromium") { Environment = quiet, Timeout = TimeSpan.FromMinutes(10) }, cancellation);
        return Find();
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("LEANVIBE_CHROMIUM") is { Length: > 0 } chosen && File.Exists(chosen)
            ? chosen
            : Programs.Find("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
}
