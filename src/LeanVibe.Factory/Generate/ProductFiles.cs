using System.Security.Cryptography;
using System.Text;
using LeanVibe.Generation;

namespace LeanVibe.Factory.Generate;

/// <summary>Puts a file set on disk: the one place that writes what generators return.</summary>
public static class ProductFiles
{
    private const UnixFileMode ForEverybody = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Writes what differs and leaves the rest untouched, so that compilers see only real changes.</summary>
    public static async Task WriteAsync(FileSet files, string folder, CancellationToken cancellation)
    {
        foreach (var file in files.Files)
        {
            var path = Path.Combine(folder, file.Path);
            var there = File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellation) : null;
            if (there is not null && file.Content.Span.SequenceEqual(there))
            {
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.Content, cancellation);
            if (file.Executable && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, ForEverybody | UnixFileMode.UserWrite);
            }
        }
    }

    /// <summary>Deletes what is in the folder and not in the set.</summary>
    public static void DeleteOthers(FileSet files, string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(p => !files.Contains(NameIn(folder, p))).ToList())
        {
            File.Delete(path);
        }
    }

    /// <summary>What the product in a folder was generated from; null when there is none.</summary>
    public static Earlier? EarlierIn(string folder)
    {
        var server = Path.Combine(folder, "server");
        IEnumerable<string> paths =
        [
            .. Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json") : [],
            .. Directory.Exists(server) ? Directory.EnumerateFiles(server, "*.sql", SearchOption.AllDirectories) : [],
        ];
        return Earlier.Read(paths.Select(p => (Path: p, Name: NameIn(folder, p))).Where(p => Earlier.Needs(p.Name)).Select(p => new GeneratedFile(p.Name, File.ReadAllBytes(p.Path))));
    }

    private static string NameIn(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    /// <summary>Lower-case hex SHA-256 of all paths and contents.</summary>
    public static string Hash(FileSet files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Content.Length}\n"));
            hash.AppendData(file.Content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
