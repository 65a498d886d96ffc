using System.Collections.Frozen;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>A person let a client in: everything that the client holds hangs on this and is worth nothing once it is over.</summary>
/// <param name="Version">The account's when it was given: a new password ends it.</param>
public sealed record Grant(Guid Id, string Client, TenantId? Organisation, AccountId Account, int Version, DateTimeOffset GivenAt)
{
    /// <summary>However often it is refreshed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <summary>Permissions; a sign-in alone has none.</summary>
    public FrozenSet<Permission> Scope { get; init; } = [];

    /// <summary>The connection by which the person was signed in: it ends with the connection.</summary>
    public Guid? Connection { get; init; }

    public bool IsOver { get; init; }
}
