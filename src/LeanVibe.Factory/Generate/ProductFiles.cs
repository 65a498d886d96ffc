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
