using System.Diagnostics;
using System.Globalization;

namespace LeanVibe.Platform.Processes;

/// <summary>A process that cannot be mistaken for a later one with the same number.</summary>
/// <param name="StartTicks">On Linux clock ticks since boot (proc(5), field 22), elsewhere the start time in ticks.</param>
public readonly record struct ProcessIdentity(int Pid, long StartTicks)
{
    public bool IsAlive => Pid > 0 && Find(Pid) == this;

    public static ProcessIdentity OfThisProcess() => Find(Environment.ProcessId) ?? throw new InvalidOperationException("This process does not see itself.");

    /// <summary>The process that has this number now; null when none has, or it is a zombie.</summary>
    public static ProcessIdentity? Find(int pid)
    {
        try
        {
            return OperatingSystem.IsLinux() ? FromProc(pid) : FromSystem(pid);
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or InvalidOperationException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static ProcessIdentity? FromProc(int pid)
    {
        // The name in parentheses may hold anything: what follows the last one is plain fields, from the third on.
        var text = File.ReadAllText($"/proc/{pid}/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return fields[0] is "Z" or "X" ? null : new(pid, long.Parse(fields[19], CultureInfo.InvariantCulture));
    }

    private static ProcessIdentity? FromSystem(int pid)
    {
        using var process = Process.GetProcessById(pid);
        return process.HasExited ? null : new(pid, process.StartTime.ToUniversalTime().Ticks);
    }
}
