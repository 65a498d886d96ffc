using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy.Erasing;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Platform.Logging;

/// <summary>Writes the platform's log to its file, whether it serves by itself or inside a command. A file of more than a few megabytes is put aside once.</summary>
public sealed class PlatformLog : ILoggerProvider
{
    private const long Most = 5 * 1024 * 1024;
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();

    public PlatformLog(PlatformFolder folder, TimeProvider time)
    {
        (_path, _time) = (folder.Log, time);
        folder.Create();
        if (File.Exists(_path) && new FileInfo(_path).Length > Most)
        {
            File.Move(_path, $"{_path}.1", overwrite: true);
        }
    }

    public ILogger CreateLogger(string categoryName) => new CategoryLog(this, categoryName);

    /// <summary>Opened for each line: it is seldom written to, and another program may put it aside.</summary>
    internal void Write(string text)
    {
        try
        {
            lock (_lock)
            {
                File.AppendAllText(_path, $"{_time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} {text}\n");
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A log that cannot be written, on a full disk for example, must not stop what it tells of.
        }
    }

    /// <summary>Takes out the lines that are about a tenant which is being erased.</summary>
    /// <returns>How many.</returns>
    public long Forget(TenantMarkers markers)
    {
        var number = 0L;
        lock (_lock)
        {
            foreach (var file in new[] { _path, $"{_path}.1" }.Where(File.Exists))
            {
                var lines = File.ReadAllLines(file);
                var kept = lines.Where(line => !markers.AreIn(line)).ToList();
                if (kept.Count < lines.Length)
                {
                    File.WriteAllLines($"{file}.new", kept);
                    File.Move($"{file}.new", file, overwrite: true);
                    number += lines.Length - kept.Count;
                }
            }
        }

        return number;
    }

    public void Dispose()
    {
    }
}
