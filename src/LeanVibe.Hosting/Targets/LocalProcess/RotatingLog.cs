namespace LeanVibe.Hosting.Targets.LocalProcess;

/// <summary>Keeps a product's log small: the last few files of a few megabytes. Called between starts, when nobody writes.</summary>
internal static class RotatingLog
{
    private const long Most = 5 * 1024 * 1024;
    private const int Kept = 3;

    public static void Rotate(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path) || new FileInfo(path).Length < Most)
        {
            return;
        }

        for (var number = Kept; number > 1; number--)
        {
            Move($"{path}.{number - 1}", $"{path}.{number}");
        }

        Move(path, $"{path}.1");
    }

    /// <summary>While the program writes (it appends): copies what is there and starts the file again.</summary>
    public static void RotateInUse(string path)
    {
        if (File.Exists(path) && new FileInfo(path).Length >= Most)
        {
            File.Copy(path, $"{path}.1", overwrite: true);
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            file.SetLength(0);
        }
    }

    /// <summary>The last lines, for a message.</summary>
    public static string Tail(string path, int lines = 8) =>
        File.Exists(path) ? string.Join('\n', File.ReadLines(path).TakeLast(lines)) : "";

    private static void Move(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Move(from, to, overwrite: true);
        }
    }
}
