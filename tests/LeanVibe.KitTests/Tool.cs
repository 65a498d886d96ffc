using System.Diagnostics;

namespace LeanVibe.KitTests;

/// <summary>Runs a program that must be on this machine and gives what it said.</summary>
internal static class Tool
{
    public static async Task<(int Exit, string Output)> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CI"] = "true";
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Skips the test, saying what is missing, unless the command succeeds.</summary>
    public static async Task NeedAsync(string program, params string[] arguments)
    {
        try
        {
            var (exit, _) = await RunAsync(Path.GetTempPath(), program, arguments);
            Assert.SkipUnless(exit == 0, $"This machine has no {program} {string.Join(' ', arguments)}.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"This machine has no {program}.");
        }
    }
}
