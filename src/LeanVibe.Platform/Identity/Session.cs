using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity;

/// <summary>Somebody is signed in on one device. The browser holds a secret, the platform its hash: ending a session here ends it there at the next request.</summary>
/// <param name="EndsAt">However busy it is.</param>
public sealed record Session(Guid Id, AccountId Account, DateTimeOffset StartedAt, DateTimeOffset EndsAt)
{
    /// <summary>Used at least once a working day, or over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>So long after a proof (password or code) dangerous things may be done.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    public DateTimeOffset SeenAt { get; init; } = StartedAt;

    public DateTimeOffset ProvenAt { get; init; } = StartedAt;

    /// <summary>Where the person works just now; it counts only while they are a member there.</summary>
    public TenantId? Organisation { get; init; }

    /// <summary>The organisation's connection that opened it: then it is good for that organisation alone, and only while the connection is on.</summary>
    public Guid? Connection { get; init; }

    public bool IsOver(DateTimeOffset now) => now >= EndsAt || now >= SeenAt + Idle;
}

/// <param name="Program">Browser and system, in words that a person recognises.</param>
/// <param name="Origin">The address that it was started from.</param>
public sealed record Device(string Program, string Origin);
