using LeanVibe.Factory.Runs;

namespace LeanVibe.Factory.Verdicts;

/// <summary>A gate that failed, said as the failure of its stage.</summary>
internal static class GateFailures
{
    private static readonly string[] Passing = ["NU1301", "ECONNRESET", "ETIMEDOUT", "EAI_AGAIN", "ENOTFOUND", "address already in use"];

    public static StageFailure Of(GateResult gate)
    {
        if (FullDisk.IsMeant(gate.Message))
        {
            return FullDisk.Failure;
        }

        return new($"{gate.Name}: {gate.Message}", gate.Next, $"{gate.Name}|{gate.File}|{WithoutNumbers(gate.Message)}", gate.File)
        {
            MayPass = Passing.Any(word => gate.Message.Contains(word, StringComparison.Ordinal)),
        };
    }

    private static string WithoutNumbers(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c)));
}
