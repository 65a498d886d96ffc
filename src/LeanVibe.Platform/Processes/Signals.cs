using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LeanVibe.Platform.Processes;

/// <summary>Ends processes, alone or with their whole group (kill(2)).</summary>
public static partial class Signals
{
    private const int Terminate = 15;
    private const int Kill = 9;

    /// <summary>Asks a process to end in good order; where there are no signals, ends it.</summary>
    public static void Ask(int pid) => Send(pid, pid, Terminate);

    public static void AskGroup(int leader) => Send(-leader, leader, Terminate);

    public static void KillGroup(int leader) => Send(-leader, leader, Kill);

    private static void Send(int target, int pid, int signal)
    {
        if (pid <= 1)
        {
            return;
        }

        if (!OperatingSystem.IsWindows())
        {
            // A target that is gone already is what was wanted.
            _ = SendSignal(target, signal);
            return;
        }

        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            // Gone already.
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int pid, int signal);
}
