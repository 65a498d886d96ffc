using System.Text.RegularExpressions;

namespace LeanVibe.Platform.Kernel;

/// <summary>Files that only their owner may read. They appear whole or not at all.</summary>
public static partial class PrivateFile
{
    /// <summary>Makes it unless it is there; when two are at it, the first one's content counts for both.</summary>
    public static void Create(string path, Func<string> content)
    {
        if (File.Exists(path))
        {
            return;
        }

        var fresh = Write(path, content());
        try
        {
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(fresh);
        }
    }

    public static void Replace(string path, string content) => File.Move(Write(path, content), path, overwrite: true);

    /// <summary>Removes what a kill left half written in a folder. Secrets may be in it.</summary>
    /// <param name="before">What was written later may be another process's, which is at it right now.</param>
    /// <returns>How many files.</returns>
    public static int ClearUp(string folder, DateTimeOffset before)
    {
        var left = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Where(path => Fresh().IsMatch(path) && File.GetLastWriteTimeUtc(path) < before.UtcDateTime).ToList()
            : [];
        left.ForEach(File.Delete);
        return left.Count;
    }

    [GeneratedRegex(@"\.[0-9a-f]{32}$")]
    private static partial Regex Fresh();

    private static string Write(string path, string content)
    {
        var fresh = $"{path}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(fresh, options);
        using (var writer = new StreamWriter(stream, leaveOpen: true))
        {
            writer.Write(content);
        }

        stream.Flush(flushToDisk: true);
        return fresh;
    }
}
