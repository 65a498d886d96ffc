using System.Security.Cryptography;
using System.Text;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Limits;

/// <summary>
/// Finds the strongest groups that this machine lets us make, by making one: 1. version 2 with all kinds; 2. version 1, the kinds that are
/// mounted and writable; 3. none, with the reason.
/// </summary>
internal static class FindGroups
{
    private static readonly string[] Kinds = ["cpu", "memory", "pids"];

    public static (ProcessGroups Groups, string Missing) Of(PlatformFolder folder)
    {
        var family = "leanvibe-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder.Root)))[..12];
        try
        {
            var (mounts, disk) = (Mounts(), BlockDevice.Of(folder.Root));
            return mounts.FirstOrDefault(m => m.Type == "cgroup2") is { Path: not null } unified && Version2(unified.Path, family, disk) is { } v2
                ? (v2, "")
                : Version1(mounts, family, disk);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (new NoGroups(), $"this machine lets nobody but its administrator limit programs ({failure.Message})");
        }
    }

    private static CgroupV2? Version2(string root, string family, string? disk)
    {
        var own = File.ReadLines("/proc/self/cgroup").FirstOrDefault(l => l.StartsWith("0::", StringComparison.Ordinal))?[3..] ?? "/";
        var mine = Path.Combine(root, own.TrimStart('/'));
        var given = Path.Combine(mine, "cgroup.controllers");
        if (!File.Exists(given) || !Kinds.All(File.ReadAllText(given).Split([' ', '\n']).Contains))
        {
            return null;
        }

        try
        {
            var home = Path.Combine(mine, family);
            Directory.CreateDirectory(home);
            if (own != "/")
            {
                // Only the root may hold processes and hand out kinds too: the platform moves one down.
                var platform = Path.Combine(mine, "platform");
                Directory.CreateDirectory(platform);
                File.WriteAllText(Path.Combine(platform, "cgroup.procs"), Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            foreach (var place in new[] { mine, home })
            {
                File.WriteAllText(Path.Combine(place, "cgroup.subtree_control"), "+cpu +memory +pids");
            }

            return new(home, disk is not null && MayHoldWrites(mine, home) ? disk : null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool MayHoldWrites(params IEnumerable<string> places)
    {
        try
        {
            foreach (var place in places)
            {
                File.WriteAllText(Path.Combine(place, "cgroup.subtree_control"), "+io");
            }

            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static (ProcessGroups Groups, string Missing) Version1(List<(string Type, string Path, string[] Options)> mounts, string family, string? disk)
    {
        var trees = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in (string[])[.. Kinds, "cpuacct", .. disk is null ? Array.Empty<string>() : ["blkio"]])
        {
            if (mounts.FirstOrDefault(m => m.Type == "cgroup" && m.Options.Contains(kind)).Path is { } path && MayMake(Path.Combine(path, family)))
            {
                trees[kind] = path;
            }
        }

        var missing = Kinds.Where(k => !trees.ContainsKey(k)).ToList();
        return trees.Count == 0
            ? (new NoGroups(), "this machine has no control groups that this user may make")
            : (new CgroupV1(trees, family, disk ?? ""), missing.Count == 0 ? "" : $"no control groups for {string.Join(", ", missing)}");
    }

    private static bool MayMake(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static List<(string Type, string Path, string[] Options)> Mounts() => File.Exists("/proc/mounts")
        ? [.. File.ReadLines("/proc/mounts").Select(line => line.Split(' ')).Where(f => f.Length > 3).Select(f => (f[2], f[1], f[3].Split(',')))]
        : [];
}
