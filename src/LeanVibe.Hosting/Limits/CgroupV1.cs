using System.Globalization;

namespace LeanVibe.Hosting.Limits;

/// <summary>Control groups, version 1: a tree of folders for each kind of limit (kernel: Documentation/admin-guide/cgroup-v1).</summary>
/// <param name="trees">Where each kind is mounted: "cpu", "cpuacct", "memory", "pids", "blkio".</param>
/// <param name="family">The folder of this platform's groups in each tree.</param>
/// <param name="disk">On which the products' data lie; needed for "blkio".</param>
internal sealed class CgroupV1(IReadOnlyDictionary<string, string> trees, string family, string disk) : ProcessGroups
{

    /// <summary>Of all products together against the rest of the machine, where one program counts 1024.</summary>
    private const string SharesOfAll = "4096";

    public override LimitMeans Cpu => MeansOf("cpu");

    public override LimitMeans Memory => MeansOf("memory");

    public override LimitMeans Processes => MeansOf("pids");

    public override LimitMeans Writes => MeansOf("blkio");

    public override IReadOnlyList<string> Open(string name, ProcessLimits limits)
    {
        foreach (var tree in trees.Keys)
        {
            Directory.CreateDirectory(Folder(tree, name));
        }

        if (trees.ContainsKey("cpu"))
        {
            Write(Path.Combine(trees["cpu"], family), "cpu.shares", SharesOfAll);
            Write(Folder("cpu", name), "cpu.cfs_quota_us", "-1");
        }

        if (trees.ContainsKey("memory"))
        {
            Write(Folder("memory", name), "memory.limit_in_bytes", limits.Memory.ToString(CultureInfo.InvariantCulture));
        }

        if (trees.ContainsKey("pids"))
        {
            Write(Folder("pids", name), "pids.max", limits.Processes.ToString(CultureInfo.InvariantCulture));
        }

        if (trees.ContainsKey("blkio"))
        {
            Write(Folder("blkio", name), "blkio.throttle.write_bps_device", string.Create(CultureInfo.InvariantCulture, $"{disk} {limits.Writes}"));
        }

        return [.. trees.Keys.Order(StringComparer.Ordinal).Select(tree => Path.Combine(Folder(tree, name), "cgroup.procs"))];
    }

    public override void Tighten(string name, ProcessLimits limits)
    {
        if (trees.ContainsKey("cpu") && Directory.Exists(Folder("cpu", name)))
        {
            Write(Folder("cpu", name), "cpu.cfs_period_us", Period.ToString(CultureInfo.InvariantCulture));
            Write(Folder("cpu", name), "cpu.cfs_quota_us", ((int)(limits.Cores * Period)).ToString(CultureInfo.InvariantCulture));
        }
    }

    public override void Close(string name)
    {
        foreach (var tree in trees.Keys)
        {
            Remove(Folder(tree, name));
        }
    }

    public override void CloseEmpty()
    {
        foreach (var home in trees.Values.Select(tree => Path.Combine(tree, family)).Where(Directory.Exists))
        {
            foreach (var group in Directory.EnumerateDirectories(home).ToList())
            {
                Remove(group);
            }
        }
    }

    public override GroupUse? UseOf(string name) => trees.ContainsKey("cpuacct") && Directory.Exists(Folder("cpuacct", name))
        ? new(Number(Folder("cpuacct", name), "cpuacct.usage") / 1e9, trees.ContainsKey("memory") ? Number(Folder("memory", name), "memory.usage_in_bytes") : 0)
        : null;

    private LimitMeans MeansOf(string tree) => trees.ContainsKey(tree) ? LimitMeans.CgroupV1 : LimitMeans.None;

    private string Folder(string tree, string name) => Path.Combine(trees[tree], family, name);
}
