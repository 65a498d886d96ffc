using System.Text;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Processes;

/// <summary>Finds and ends the programs of this folder's platform, by the mark they carry: after a crash, and when a run is cancelled for good.</summary>
public sealed class Leftovers(PlatformFolder folder)
{
    /// <summary>What a build starts and leaves to all later builds of the same user, of other platforms too. It ends by itself when it has been idle.</summary>
    private static readonly string[] SharedServers = ["VBCSCompiler", "/nodeReuse:true", "/nodemode:8"];

    /// <summary>Ends the build programs. Only where /proc tells the environment of processes; elsewhere none are found.</summary>
    /// <returns>How many were ended.</returns>
    public int End() => End(CommandRunner.Marker, []);

    /// <summary>Ends what carries this mark with the platform's folder.</summary>
    /// <param name="kept">Processes that are known and go on, with their groups.</param>
    public int End(string marker, IReadOnlyCollection<int> kept)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        var mark = $"{marker}={folder.Root}";
        var marked = Numbers()
            .Where(pid => pid != Environment.ProcessId && Carries(pid, mark) && !IsShared(pid) && !kept.Contains(pid) && !kept.Contains(ProcessIdentity.GroupOf(pid)))
            .ToList();
        marked.ForEach(Signals.Ask);
        return marked.Count;
    }

    /// <summary>Ends at once what carries the mark and is left of a group whose leader is gone.</summary>
    public void EndGroup(string marker, int leader)
    {
        var mark = $"{marker}={folder.Root}";
        if (OperatingSystem.IsLinux() && Numbers().Any(pid => ProcessIdentity.GroupOf(pid) == leader && Carries(pid, mark)))
        {
            Signals.KillGroup(leader);
        }
    }

    private static IEnumerable<int> Numbers() => Directory.EnumerateDirectories("/proc").Select(path => int.TryParse(Path.GetFileName(path), out var pid) ? pid : 0).Where(pid => pid > 0);

    private static bool Carries(int pid, string mark) => Texts(pid, "environ").Contains(mark);

    private static bool IsShared(int pid) => Texts(pid, "cmdline").Any(word => SharedServers.Any(s => word.EndsWith(s, StringComparison.Ordinal)));

    private static string[] Texts(int pid, string file)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{pid}/{file}")).Split('\0');
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
