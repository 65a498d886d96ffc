using System.Collections.Frozen;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Tokens;

/// <summary>For whom a token speaks, and how much it may.</summary>
/// <param name="Name">What it is for, for example "build server"; it appears in the audit trail.</param>
public sealed record TokenGrant(Guid Id, TenantId Tenant, TokenKind Kind, string Name, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>At most this; also never more than whoever made it may by then.</summary>
    public FrozenSet<Permission> Scope { get; init; } = [];

    /// <summary>Who made it; null when it was whoever runs the platform.</summary>
    public AccountId? Account { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}

/// <summary>Organisation: for its programs. Personal: a member's own, and it may what they may. Directory: for an identity provider that keeps users and groups in step (SCIM).</summary>
public enum TokenKind { Organisation, Personal, Directory }
