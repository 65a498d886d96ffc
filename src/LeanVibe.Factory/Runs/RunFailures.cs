namespace LeanVibe.Factory.Runs;

/// <summary>Failures that are not a stage's own.</summary>
internal static class RunFailures
{
    private const int NoSpace = 28;

    public static StageFailure Unexpected(Exception failure) => failure is IOException { HResult: NoSpace }
        ? new("The disk is full.", "Make room, then resume the run.", "disk-full")
        : new($"Something unforeseen happened: {failure.Message}", "Resume the run; when it happens again, report it with the platform's log.", failure.GetType().Name);
}
