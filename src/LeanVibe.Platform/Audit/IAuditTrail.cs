namespace LeanVibe.Platform.Audit;

/// <summary>What was done in the tenant of this scope, by whom and from where. It only grows; the Data project has it.</summary>
public interface IAuditTrail
{
    /// <returns>The entry's number in the tenant's chain.</returns>
    Task<long> WriteAsync(AuditEvent what, CancellationToken cancellation);

    /// <summary>Entries after a number, oldest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int most, CancellationToken cancellation);

    /// <summary>Entries that are looked for, read piece by piece as they are taken: the trail may be long, and whoever takes no more ends it.</summary>
    /// <param name="after">Behind this number in the order that is asked for; 0 for the first.</param>
    IAsyncEnumerable<AuditEntry> SearchAsync(AuditQuery query, long after, bool newestFirst, CancellationToken cancellation);
}

/// <param name="Action">Thing and verb, for example "run.cancel".</param>
/// <param name="Subject">On what: an id or a slug.</param>
public sealed record AuditEvent(string Action, string Subject)
{
    /// <summary>Why, where somebody said it.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What changed.</summary>
    public string Detail { get; init; } = "";
}

/// <param name="Actor">Empty when the tenant's keys are destroyed; the chain holds all the same.</param>
public sealed record AuditEntry(long Number, DateTimeOffset At, string Actor, string Origin, string Action, string Subject, string Reason, string Detail, string Hash);
