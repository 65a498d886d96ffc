namespace LeanVibe.Hosting.Limits;

/// <summary>How this machine holds products to their limits and apart: found out by trying when the platform starts.</summary>
/// <param name="OwnUser">Every product runs as a user of its own, who owns nothing but its data.</param>
/// <param name="Sandbox">A product sees its release, its data and the system's programs; no other product, and nothing of the platform.</param>
/// <param name="Missing">What could not be had and why, a sentence each; empty when all holds.</param>
public sealed record Enforcement(LimitMeans Cpu, LimitMeans Memory, LimitMeans Processes, bool OwnUser, bool Sandbox, IReadOnlyList<string> Missing)
{
    /// <summary>How fast a product writes to the disk.</summary>
    public LimitMeans Writes { get; init; }

    /// <summary>One sentence for the log and the terminal.</summary>
    public string Summary => string.Join(
        "; ",
        [
            $"Products are held to processor ({Word(Cpu)}), memory ({Word(Memory)}), processes ({Word(Processes)}) and writing ({Word(Writes)})",
            OwnUser ? "each as a user of its own" : "all as this user",
            Sandbox ? "each in a sandbox" : "without a sandbox",
            .. Missing,
        ]) + ".";

    private static string Word(LimitMeans means) => means switch
    {
        LimitMeans.CgroupV2 => "cgroup v2",
        LimitMeans.CgroupV1 => "cgroup v1",
        LimitMeans.Program => "by the program itself",
        _ => "not held",
    };
}

/// <summary>Program: asked of the program itself, which a faulty one may not keep to.</summary>
public enum LimitMeans { None, Program, CgroupV1, CgroupV2 }
