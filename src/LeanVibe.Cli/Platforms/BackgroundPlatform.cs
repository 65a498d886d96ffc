using System.Diagnostics;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Cli.Platforms;

/// <summary>Starts a platform that outlives the command: 'up' in a session of its own, with its output in a file.</summary>
internal static class BackgroundPlatform
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const string IntoLog = """exec "$@" >>"$0" 2>&1 </dev/null""";

    public static async Task EnsureAsync(PlatformOptions options, CancellationToken cancellation)
    {
        var folder = new PlatformFolder(options);
        folder.Create();
        if (Presence.Find(folder) is not null)
        {
            return;
        }

        var log = folder.Log;
        string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "leanvibe.dll")] : [Environment.ProcessPath!];
        string[] shell = ["/bin/sh", "-c", IntoLog, log, .. self, "up", "--port", $"{options.Port}"];
        var setsid = Programs.Find("setsid");
        var info = new ProcessStartInfo(setsid ?? shell[0], setsid is null ? shell[1..] : shell);
        info.Environment["LEANVIBE_HOME"] = folder.Root;
        using var process = Process.Start(info)!;
        var started = Stopwatch.GetTimestamp();
        while (Presence.Find(folder) is null)
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
            {
                var last = File.Exists(log) ? File.ReadLines(log).LastOrDefault() : "";
                throw new PlatformException(new("not-started", $"The platform did not start in the background: {last}", ErrorKind.Failed, $"Read {log}."));
            }

            await Task.Delay(50, cancellation);
        }
    }
}
