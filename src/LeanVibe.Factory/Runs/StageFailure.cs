namespace LeanVibe.Factory.Runs;

/// <summary>Why a stage could not finish, and what to do about it.</summary>
/// <param name="Fingerprint">The same for the same cause, whatever numbers and times the message holds: the loop breaker compares it.</param>
/// <param name="File">Where, relative to the repository, with a line when known; else empty.</param>
public sealed record StageFailure(string Message, string Next, string Fingerprint, string File = "")
{
    /// <summary>Trying again may help: a download that broke off, a port that was taken. A compile error does not mend itself.</summary>
    public bool MayPass { get; init; }
}
