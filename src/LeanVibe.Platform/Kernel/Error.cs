namespace LeanVibe.Platform.Kernel;

/// <summary>An expected failure, said to a person: what happened and one thing to do next.</summary>
/// <param name="Code">Stable, kebab-case, for example "run-unknown".</param>
/// <param name="Next">One next action; never empty where there is one.</param>
public sealed record Error(string Code, string Message, ErrorKind Kind = ErrorKind.Failed, string Next = "")
{
    /// <summary>At a limit: what is used, and how much there is.</summary>
    public Amounts? Amounts { get; init; }

    /// <summary>For the audit trail alone: it may hold what a stranger wrote.</summary>
    public string Detail { get; init; } = "";
}

public sealed record Amounts(long Used, long Limit);

/// <summary>What kind of failure: decides an HTTP status (400, 404, 409, 403, 429, 422, 412, 500) and an exit code.</summary>
public enum ErrorKind { Invalid, NotFound, Conflict, Forbidden, TooMany, Unfit, Outdated, Failed }
