using LeanVibe.Factory.Runs;

namespace LeanVibe.Factory.Verdicts;

/// <summary>A disk without room, whoever found it: a compiler, npm, git or the platform's own database.</summary>
internal static class FullDisk
{
    private static readonly string[] Words = ["No space left on device", "ENOSPC", "There is not enough space", "disk is full", "disk full", "Disk quota exceeded"];

    public static StageFailure Failure { get; } = new("The disk is full.", "Make room, then resume the run.", "disk-full");

    public static bool IsMeant(string message) => Words.Any(word => message.Contains(word, StringComparison.OrdinalIgnoreCase));
}
