using System.Runtime.Versioning;

namespace LeanVibe.Hosting.Targets.LocalProcess;

/// <summary>Lets every user of the machine read a release: a product runs as one of its own. Others do not get that far, because the platform's folder is closed.</summary>
[UnsupportedOSPlatform("windows")]
internal static class Readable
{
    public static void ByAll(string folder)
    {
        Allow(folder, UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", all))
        {
            Allow(inner, UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", all))
        {
            Allow(file, File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute) ? UnixFileMode.OtherRead | UnixFileMode.OtherExecute : UnixFileMode.OtherRead);
        }
    }

    private static void Allow(string path, UnixFileMode rights)
    {
        var mode = File.GetUnixFileMode(path);
        if ((mode & rights) != rights)
        {
            File.SetUnixFileMode(path, mode | rights);
        }
    }
}
