using LeanVibe.Platform.Identity.Passkeys;

namespace LeanVibe.Platform.Identity;

/// <summary>What the platform must know of somebody before they are signed in: nothing that names them.</summary>
/// <param name="EmailHash">HMAC of the normalised address: found by whoever knows the address and the platform's secret.</param>
/// <param name="PasswordHash">As <see cref="Accounts.Passwords"/> writes it, parameters included; empty without a password.</param>
public sealed record Account(AccountId Id, string EmailHash, string PasswordHash, DateTimeOffset CreatedAt)
{
    /// <summary>Grows with every new password: links that were sent before are worth nothing.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Wrong attempts in a row.</summary>
    public int Failures { get; init; }

    /// <summary>In the past: when the last of them was, or its lock was over.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Signing in also takes a code from the person's authenticator.</summary>
    public bool NeedsCode { get; init; }

    /// <summary>The time step of the last code that was used: none is good twice.</summary>
    public long LastCodeStep { get; init; }
}

/// <summary>What is personal; sealed under the account's own key.</summary>
/// <param name="Email">As the person wrote it.</param>
public sealed record Person(string Email, string Name)
{
    /// <summary>What the authenticator shares, base32; empty without one.</summary>
    public string CodeSecret { get; init; } = "";

    /// <summary>One that waits for its first code.</summary>
    public string PendingCodeSecret { get; init; } = "";

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public IReadOnlyList<string> RecoveryHashes { get; init; } = [];

    public IReadOnlyList<Passkey> Passkeys { get; init; } = [];
}
