using Microsoft.Playwright;

namespace LeanVibe.IntegrationTests.Web;

/// <summary>The system's Chromium, driven by Playwright.</summary>
internal static class Chromium
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static string Program { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen ? chosen : OperatingSystem.IsMacOS() ? "/Applications/Chromium.app/Contents/MacOS/Chromium" : "/usr/bin/chromium";

    public static async Task<(IPlaywright Playwright, IBrowser Browser)> LaunchAsync()
    {
        Assert.True(File.Exists(Program), $"Chromium is not at {Program}. Install it (Debian: sudo apt-get install chromium), or set CHROMIUM to its path.");
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments }));
    }
}
