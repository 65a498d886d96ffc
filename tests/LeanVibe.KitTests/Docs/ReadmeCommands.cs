namespace LeanVibe.KitTests.Docs;

/// <summary>The commands that a README tells people to type.</summary>
internal static class ReadmeCommands
{
    /// <summary>The first block of shell commands below a heading.</summary>
    public static string Below(string heading, string readme)
    {
        var section = readme[readme.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        const string Fence = "```sh\n";
        var block = section[(section.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length)..];
        return block[..block.IndexOf("```", StringComparison.Ordinal)];
    }
}
