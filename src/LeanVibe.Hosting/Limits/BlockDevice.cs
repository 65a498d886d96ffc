using System.Globalization;

namespace LeanVibe.Hosting.Limits;

/// <summary>Which disk a folder lies on, as control groups name disks: "(major):(minor)" of the whole disk, never of a part of it.</summary>
internal static class BlockDevice
{
    private const string Devices = "/sys/dev/block";

    /// <returns>Null where it lies on none that can be named, such as memory, a network or layers over each other.</returns>
    public static string? Of(string folder) => File.Exists("/proc/self/mountinfo")
        ? Of(folder, File.ReadLines("/proc/self/mountinfo"), number => File.Exists(Path.Combine(Devices, number, "partition")) ? File.ReadAllText(Path.Combine(Devices, number, "..", "dev")).Trim() : Directory.Exists(Path.Combine(Devices, number)) ? number : null)
        : null;

    /// <param name="mounts">Lines as in /proc/self/mountinfo (proc(5)); of two for one place the later counts.</param>
    /// <param name="diskOf">The whole disk of a device, or null when it is none.</param>
    internal static string? Of(string folder, IEnumerable<string> mounts, Func<string, string?> diskOf)
    {
        var best = mounts.Select(line => line.Split(' ')).Where(fields => fields.Length > 5 && Holds(fields[4], folder)).OrderBy(fields => fields[4].Length).LastOrDefault();
        return best is not null && int.TryParse(best[2].Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major > 0 ? diskOf(best[2]) : null;
    }

    private static bool Holds(string place, string folder) => place == "/" || folder == place || folder.StartsWith(place + "/", StringComparison.Ordinal);
}
