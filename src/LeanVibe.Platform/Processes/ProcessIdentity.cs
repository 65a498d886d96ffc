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

    /// <summary>The number of the group that a process belongs to; 0 when it is gone or the system does not say.</summary>
    public static int GroupOf(int pid) => FieldsOf(pid) is { Length: > 2 } fields ? int.Parse(fields[2], CultureInfo.InvariantCulture) : 0;

    /// <summary>The last of the children's children: the program itself, where others only stand around it.</summary>
    public ProcessIdentity Innermost()
    {
        var innermost = this;
        while (ChildOf(innermost.Pid) is { } child)
        {
            innermost = child;
        }

        return innermost;
    }

    /// <summary>Resident bytes; 0 when it is gone.</summary>
    public long Memory()
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            return process.WorkingSet64;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            return 0;
        }
    }

    private static ProcessIdentity? ChildOf(int pid)
    {
        var path = $"/proc/{pid}/task/{pid}/children";
        try
        {
            return File.Exists(path) && File.ReadAllText(path).Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? Find(int.Parse(first, CultureInfo.InvariantCulture)) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string[] FieldsOf(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
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
