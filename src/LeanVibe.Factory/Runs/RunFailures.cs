using LeanVibe.Factory.Verdicts;

namespace LeanVibe.Factory.Runs;

/// <summary>Failures that are not a stage's own.</summary>
internal static class RunFailures
{
    private const int NoSpace = 28;

    /// <param name="log">The file of the platform's log.</param>
    public static StageFailure Unexpected(Exception failure, string log) => IsFullDisk(failure)
        ? FullDisk.Failure
        : new($"Something unforeseen happened: {failure.Message}", $"Resume the run; when it happens again, report it with the platform's log: {log}", failure.GetType().Name);

    /// <summary>The system says it by number, databases in words, each wrapped in others.</summary>
    public static bool IsFullDisk(Exception failure) =>
        failure is IOException { HResult: NoSpace } || FullDisk.IsMeant(failure.Message) || (failure.InnerException is { } inner && IsFullDisk(inner));
}
