namespace LeanVibe.Factory.Verdicts;

/// <summary>What one gate found.</summary>
/// <param name="Message">One sentence: what was found, with the number where there is one.</param>
/// <param name="File">Where it failed, relative to the repository; else empty.</param>
/// <param name="Next">What to do when it did not pass: a command where there is one.</param>
public sealed record GateResult(string Name, GateStatus Status, double Seconds, string Message, string File = "", string Next = "");

/// <summary>NotRun: the machine lacks something; <see cref="GateResult.Next"/> installs it. It is never counted as passed.</summary>
public enum GateStatus { Passed, Failed, NotRun }
