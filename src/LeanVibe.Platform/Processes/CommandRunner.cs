using System.Diagnostics;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Processes;

/// <summary>
/// Runs programs to their end: 1. in a process group of their own, marked with this platform's folder; 2. output kept, bounded;
/// 3. on cancel or when time runs out the whole group is killed, so that nothing is left behind.
/// </summary>
public sealed class CommandRunner(PlatformFolder folder, TimeProvider time)
{
    /// <summary>Every program carries this variable with the platform's folder, so that a later platform finds what a crash left.</summary>
    public const string Marker = "LEANVIBE_BUILD_OF";

    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(2);
    private static readonly string[] OwnGroup = Programs.Find("setsid") is { } setsid ? [setsid] : [];
    private static readonly string[] LowPriority = Programs.Find("nice") is { } nice ? [nice, "-n", "19"] : [];

    /// <summary>Runs it and gives every line of output to <paramref name="onLine"/> as it comes.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; its processes are gone.</exception>
    public async Task<CommandResult> RunAsync(Command command, CancellationToken cancellation, Action<string>? onLine = null)
    {
        var started = time.GetTimestamp();
        var tail = new OutputTail();
        using var process = new Process { StartInfo = Describe(command) };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            return new(-1, $"{command.Program} did not start: {failure.Message}", time.GetElapsedTime(started));
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(command.Timeout);
        var output = ReadAsync(process.StandardOutput, tail, onLine);
        var errors = ReadAsync(process.StandardError, tail, onLine);
        try
        {
            await process.StandardInput.WriteAsync(command.Input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);

            // A server that the program left running may hold the pipes open: what it says later is not ours.
            await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(DrainTime, time, cancellation));
        }
        catch (IOException) when (process.HasExited)
        {
            // It ended without reading its input.
        }
        catch (OperationCanceledException)
        {
            Signals.KillGroup(process.Id);
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return new(-1, $"{tail}{command.Program} was stopped after {command.Timeout.TotalSeconds:0} seconds.\n", time.GetElapsedTime(started));
        }

        return new(process.ExitCode, tail.ToString(), time.GetElapsedTime(started));
    }

    private static async Task ReadAsync(StreamReader reader, OutputTail tail, Action<string>? onLine)
    {
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                tail.Add(line);
                onLine?.Invoke(line);
            }
        }
        catch (Exception failure) when (failure is ObjectDisposedException or IOException)
        {
            // The program is gone and its pipe with it.
        }
    }

    private ProcessStartInfo Describe(Command command)
    {
        string[] words = [.. OwnGroup, .. command.IsInBackground ? LowPriority : [], command.Program, .. command.Arguments];
        var info = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = command.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment[Marker] = folder.Root;
        foreach (var (name, value) in command.Environment)
        {
            info.Environment[name] = value.Length > 0 ? value : null;
        }

        return info;
    }
}
