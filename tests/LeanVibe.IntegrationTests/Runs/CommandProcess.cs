using System.Diagnostics;
using System.Text.Json;

namespace LeanVibe.IntegrationTests.Runs;

/// <summary>The command line as a process of its own, on a platform folder of its own, so that it can be killed like one.</summary>
internal sealed class CommandProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];

    private readonly Task<string> _errors;

    private CommandProcess(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    public IReadOnlyList<string> Lines => _lines;

    public JsonElement LastLine => JsonSerializer.Deserialize<JsonElement>(_lines[^1]);

    /// <summary>What it wrote to standard error; known once it has ended.</summary>
    public Task<string> Errors => _errors;

    public static CommandProcess Start(string home, params string[] arguments) => StartWith(home, Environment.GetEnvironmentVariable("PATH")!, arguments);

    /// <param name="path">Where it finds programs.</param>
    public static CommandProcess StartWith(string home, string path, params string[] arguments) => StartOn("sqlite", home, path, arguments);

    /// <param name="database">As in LEANVIBE_DATABASE.</param>
    public static CommandProcess StartOn(string database, string home, params string[] arguments) => StartOn(database, home, Environment.GetEnvironmentVariable("PATH")!, arguments);

    private static CommandProcess StartOn(string database, string home, string path, string[] arguments)
    {
        // A program started in the background inherits that Ctrl-C is ignored: tests must be able to send it all the same.
        string[] line = ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "leanvibe.dll"), .. arguments];
        var info = new ProcessStartInfo("env", line) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["LEANVIBE_HOME"] = home;
        info.Environment["PATH"] = path;
        info.Environment["LEANVIBE_DATABASE"] = database;
        return new(Process.Start(info)!);
    }

    /// <summary>Reads until a line holds these words; false when the program ended before.</summary>
    public async Task<bool> ReadUntilAsync(string words, CancellationToken cancellation)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            _lines.Add(line);
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public async Task<int> EndAsync(CancellationToken cancellation)
    {
        await ReadUntilAsync("\0", cancellation);
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>As kill -9 does: nothing is told, nothing is cleared up.</summary>
    public async Task KillAsync(CancellationToken cancellation)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellation);
    }

    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
    }

    public void Dispose() => _process.Dispose();
}
