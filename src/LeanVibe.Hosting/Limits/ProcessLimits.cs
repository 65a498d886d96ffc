namespace LeanVibe.Hosting.Limits;

/// <summary>What one product's processes may take together.</summary>
/// <param name="Cores">Processor time, in cores; it holds once the product is healthy, so that it starts fast.</param>
/// <param name="Memory">Bytes, with what the system caches for it.</param>
/// <param name="Processes">Processes and threads.</param>
/// <param name="Disk">Bytes in its data folder.</param>
public sealed record ProcessLimits(double Cores, long Memory, int Processes, long Disk)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>For a product of whom nothing else is said: at most half the machine.</summary>
    public static ProcessLimits Usual { get; } = new(Math.Clamp(Environment.ProcessorCount / 2d, 0.5, 1), 320 * Megabyte, 160, 1024 * Megabyte);

    /// <summary>Bytes a second that it may write to the disk; what the system keeps in memory for a while is not counted.</summary>
    public long Writes { get; init; } = 20 * Megabyte;

    /// <summary>What the program's own collector keeps to, so that it collects before the system kills it.</summary>
    public long Heap => Memory * 6 / 10;
}
