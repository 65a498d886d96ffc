namespace LeanVibe.Platform.Processes;

/// <param name="Output">Standard output and error as they came, the last part of it when it was long.</param>
/// <param name="ExitCode">-1 when it did not start or ran out of time.</param>
public sealed record CommandResult(int ExitCode, string Output, TimeSpan Took)
{
    public bool Succeeded => ExitCode == 0;
}
