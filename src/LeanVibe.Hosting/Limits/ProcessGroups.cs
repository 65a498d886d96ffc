namespace LeanVibe.Hosting.Limits;

/// <summary>Groups of processes that the system holds to limits; one group for each product. A group outlives the platform, as its processes do.</summary>
internal abstract class ProcessGroups
{
    /// <summary>Microseconds over which processor time is counted. Short, because a product with several threads takes all cores at once until its time is used up, and others wait for that long.</summary>
    protected const int Period = 10_000;

    public virtual LimitMeans Cpu => LimitMeans.None;

    public virtual LimitMeans Memory => LimitMeans.None;

    public virtual LimitMeans Processes => LimitMeans.None;

    /// <summary>How fast it writes to the disk.</summary>
    public virtual LimitMeans Writes => LimitMeans.None;

    /// <summary>Makes or changes a group; its processor time is free until <see cref="Tighten"/>.</summary>
    /// <returns>Files into which a process writes its own number to belong to the group.</returns>
    public abstract IReadOnlyList<string> Open(string name, ProcessLimits limits);

    /// <summary>From now on the limit of processor time holds.</summary>
    public abstract void Tighten(string name, ProcessLimits limits);

    /// <summary>Removes a group that nobody is in any more.</summary>
    public abstract void Close(string name);

    /// <summary>Removes what ended platforms left, where nobody is in it.</summary>
    public abstract void CloseEmpty();

    /// <returns>Null where nobody counts.</returns>
    public abstract GroupUse? UseOf(string name);

    /// <summary>Not a plain file: a group that does not take a value says so with an error.</summary>
    protected static void Write(string folder, string file, string value) => File.WriteAllText(Path.Combine(folder, file), value);

    protected static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }
        }
        catch (IOException)
        {
            // Somebody is in it still, the successor of who was asked to leave.
        }
    }

    protected static long Number(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) && long.TryParse(File.ReadAllText(path).Trim(), out var value) ? value : 0;
    }
}

/// <param name="CpuSeconds">Since the group was made.</param>
/// <param name="Memory">Bytes now.</param>
internal sealed record GroupUse(double CpuSeconds, long Memory);

/// <summary>A machine without such groups.</summary>
internal sealed class NoGroups : ProcessGroups
{
    public override IReadOnlyList<string> Open(string name, ProcessLimits limits) => [];

    public override void Tighten(string name, ProcessLimits limits)
    {
    }

    public override void Close(string name)
    {
    }

    public override void CloseEmpty()
    {
    }

    public override GroupUse? UseOf(string name) => null;
}
