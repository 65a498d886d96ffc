namespace LeanVibe.Platform.Kernel;

/// <summary>
/// A few megabytes that are given back when the disk is full, so that the platform can still write down why a run stopped.
/// They are taken again as soon as there is room.
/// </summary>
public sealed class DiskReserve(PlatformFolder folder, IDisk disk)
{
    private const int Bytes = 4 * 1024 * 1024;

    /// <summary>Less than this would make a disk full that is not.</summary>
    private const long LeastFree = 64L * 1024 * 1024;

    private string File => Path.Combine(folder.Root, "reserve");

    public void Take()
    {
        if (System.IO.File.Exists(File) || disk.FreeBytes(folder.Root) < LeastFree)
        {
            return;
        }

        // Written, not only sized: a file of holes takes no room.
        System.IO.File.WriteAllBytes(File, new byte[Bytes]);
    }

    public void GiveBack() => System.IO.File.Delete(File);
}
