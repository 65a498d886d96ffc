namespace LeanVibe.Platform.Kernel;

/// <summary>An expected failure, said to a person: what happened and one thing to do next.</summary>
/// <param name="Code">Stable, kebab-case, for example "run-unknown".</param>
/// <param name="Next">One next action; never empty where there is one.</param>
public sealed record Error(string Code, string Message, ErrorKind Kind = ErrorKind.Failed, string Next = "");

/// <summary>What kind of failure: decides an HTTP status (400, 404, 409, 403, 500) and an exit code.</summary>
public enum ErrorKind { Invalid, NotFound, Conflict, Forbidden, Failed }
