using System.Globalization;

namespace LeanVibe.Hosting.Limits;

/// <summary>Control groups, version 2: one tree for all kinds of limit (kernel: Documentation/admin-guide/cgroup-v2).</summary>
/// <param name="home">The folder of this platform's groups; the kinds are switched on for those below it.</param>
/// <param name="disk">On which the products' data lie; null when writing is not held.</param>
internal sealed class CgroupV2(string home, string? disk) : ProcessGroups
{

    public override LimitMeans Cpu => LimitMeans.CgroupV2;

    public override LimitMeans Memory => LimitMeans.CgroupV2;

    public override LimitMeans Processes => LimitMeans.CgroupV2;

    public override LimitMeans Writes => disk is null ? LimitMeans.None : LimitMeans.CgroupV2;

    public override IReadOnlyList<string> Open(string name, ProcessLimits limits)
    {
        var folder = Path.Combine(home, name);
        Directory.CreateDirectory(folder);
        Write(folder, "cpu.max", $"max {Period}");
        Write(folder, "memory.max", limits.Memory.ToString(CultureInfo.InvariantCulture));
        if (File.Exists(Path.Combine(folder, "memory.swap.max")))
        {
            Write(folder, "memory.swap.max", "0");
        }

        Write(folder, "pids.max", limits.Processes.ToString(CultureInfo.InvariantCulture));
        if (disk is not null)
        {
            Write(folder, "io.max", string.Create(CultureInfo.InvariantCulture, $"{disk} wbps={limits.Writes}"));
        }

        return [Path.Combine(folder, "cgroup.procs")];
    }

    public override void Tighten(string name, ProcessLimits limits)
    {
        var folder = Path.Combine(home, name);
        if (Directory.Exists(folder))
        {
            Write(folder, "cpu.max", string.Create(CultureInfo.InvariantCulture, $"{(int)(limits.Cores * Period)} {Period}"));
        }
    }

    public override void Close(string name) => Remove(Path.Combine(home, name));

    public override void CloseEmpty()
    {
        foreach (var group in Directory.Exists(home) ? Directory.EnumerateDirectories(home).ToList() : [])
        {
            Remove(group);
        }
    }

    public override GroupUse? UseOf(string name)
    {
        var folder = Path.Combine(home, name);
        if (!File.Exists(Path.Combine(folder, "cpu.stat")))
        {
            return null;
        }

        var line = File.ReadLines(Path.Combine(folder, "cpu.stat")).FirstOrDefault(l => l.StartsWith("usage_usec ", StringComparison.Ordinal));
        return new(line is null ? 0 : long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture) / 1e6, Number(folder, "memory.current"));
    }
}
