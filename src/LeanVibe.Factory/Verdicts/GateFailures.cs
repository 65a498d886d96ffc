using LeanVibe.Factory.Runs;

namespace LeanVibe.Factory.Verdicts;

/// <summary>A gate that failed, said as the failure of its stage.</summary>
internal static class GateFailures
{
    private static readonly string[] Passing = ["NU1301", "ECONNRESET", "ETIMEDOUT", "EAI_AGAIN", "ENOTFOUND", "address already in use"];
    private static readonly string[] FullDisk = ["No space left on device", "ENOSPC", "There is not enough space"];

    public static StageFailure Of(GateResult gate)
    {
        if (FullDisk.Any(word => gate.Message.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return new("The disk is full.", "Make room, then resume the run.", "disk-full");
        }

        return new($"{gate.Name}: {gate.Message}", gate.Next, $"{gate.Name}|{gate.File}|{WithoutNumbers(gate.Message)}", gate.File)
        {
            MayPass = Passing.Any(word => gate.Message.Contains(word, StringComparison.Ordinal)),
        };
    }

    private static string WithoutNumbers(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c)));
}
