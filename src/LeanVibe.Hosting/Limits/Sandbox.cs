using System.Globalization;

namespace LeanVibe.Hosting.Limits;

/// <summary>
/// The words before a product's own command that close it in (bubblewrap, setpriv, env):
/// 1. a file system with the system's programs, the release (read only) and the data, at the paths they have outside; 2. its own process
/// numbers and a small private /tmp; 3. no right, now or later, beyond those of its own user; 4. signals as a program expects them.
/// The network is the machine's, so that its loopback port can be reached; see docs/limits.md.
/// </summary>
internal sealed class Sandbox(string bwrap, string setpriv, bool ownUser)
{
    private const int TemporaryBytes = 64 * 1024 * 1024;

    /// <summary>What programs read from /etc: names, certificates, time. Nothing that a person configured for the machine besides.</summary>
    private static readonly string[] Settings = ["resolv.conf", "hosts", "nsswitch.conf", "localtime", "timezone", "ssl", "ca-certificates", "pki", "ld.so.cache", "passwd", "group", "alternatives"];

    private static readonly string[] Tops = ["/bin", "/sbin", "/lib", "/lib64"];

    public bool OwnUser => ownUser;

    /// <param name="readable">Folders that it may read.</param>
    /// <param name="data">The folder that it may write; empty for none.</param>
    /// <param name="user">Ignored where users cannot be changed.</param>
    public IReadOnlyList<string> Around(IReadOnlyList<string> command, IReadOnlyList<string> readable, string data, uint user)
    {
        var shown = readable.Where(r => !r.StartsWith("/usr/", StringComparison.Ordinal)).ToList();
        string[] rights = ownUser
            ? ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP"]
            : ["--unshare-user"];
        var number = user.ToString(CultureInfo.InvariantCulture);
        string[] person = ownUser ? ["--reuid", number, "--regid", number, "--clear-groups", "--bounding-set=-all"] : [];
        return
        [
            bwrap, "--as-pid-1", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try", .. rights,
            "--ro-bind", "/usr", "/usr", .. TopFolders(),
            "--dir", "/etc", .. Settings.SelectMany(name => new[] { "--ro-bind-try", $"/etc/{name}", $"/etc/{name}" }),
            "--proc", "/proc", "--dev", "/dev",
            "--perms", "1777", "--size", TemporaryBytes.ToString(CultureInfo.InvariantCulture), "--tmpfs", "/tmp",
            .. shown.Append(data).Where(p => p.Length > 0).SelectMany(Above).Distinct().Order(StringComparer.Ordinal).SelectMany(folder => new[] { "--dir", folder }),
            .. shown.SelectMany(r => new[] { "--ro-bind", r, r }),
            .. data.Length > 0 ? new[] { "--bind", data, data } : [],
            "--remount-ro", "/", "--chdir", readable[0],
            setpriv, "--no-new-privs", "--inh-caps=-all", .. person,
            "env", "--default-signal=TERM", .. command,
        ];
    }

    /// <summary>/lib and its like are links into /usr on a merged system, folders on another one.</summary>
    private static IEnumerable<string> TopFolders() => Tops.Where(Directory.Exists).SelectMany(top =>
        new DirectoryInfo(top).LinkTarget is { } target ? new[] { "--symlink", target, top } : ["--ro-bind", top, top]);

    /// <summary>bubblewrap would make them for the platform's user alone.</summary>
    private static IEnumerable<string> Above(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is { Length: > 1 }; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
