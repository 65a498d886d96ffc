namespace LeanVibe.Platform.Identity.Passkeys;

/// <summary>A key of a person's device (WebAuthn): it signs for this site alone, after the device made sure of its person.</summary>
/// <param name="Id">What the device calls it, base64url.</param>
/// <param name="PublicKey">COSE, base64url.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="SignCount">How often it signed, where the device counts.</param>
public sealed record Passkey(string Id, string PublicKey, string Name, DateTimeOffset CreatedAt, long SignCount)
{
    public DateTimeOffset? UsedAt { get; init; }

    public IReadOnlyList<string> Transports { get; init; } = [];

    /// <summary>It can be kept on several devices of the person.</summary>
    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; init; }
}
