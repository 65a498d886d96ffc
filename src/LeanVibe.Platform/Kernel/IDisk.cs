namespace LeanVibe.Platform.Kernel;

/// <summary>How much room there is; a port, because a test cannot fill a disk.</summary>
public interface IDisk
{
    /// <summary>Bytes free for this user where a folder lies.</summary>
    long FreeBytes(string folder);
}

internal sealed class Disk : IDisk
{
    public long FreeBytes(string folder) => new DriveInfo(folder).AvailableFreeSpace;
}
