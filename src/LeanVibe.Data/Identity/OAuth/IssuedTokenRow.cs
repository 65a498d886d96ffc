using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity.OAuth;

/// <summary>A code or token that the authorisation server gave out. It is looked up before anybody is known, therefore shared; access and refresh tokens themselves are not kept.</summary>
internal sealed class IssuedTokenRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    /// <summary>The grant that it hangs on; none for what a client got for itself.</summary>
    [Classified(DataClass.Identifier)]
    public Guid? Grant { get; set; }

    [Classified(DataClass.Identifier)]
    public string? Client { get; set; }

    [Classified(DataClass.Identifier)]
    public string? Subject { get; set; }

    [Classified(DataClass.Operational)]
    public string? Type { get; set; }

    [Classified(DataClass.Operational)]
    public string? Status { get; set; }

    /// <summary>SHA-256 of a code, base64.</summary>
    [Classified(DataClass.Identifier)]
    public string? ReferenceId { get; set; }

    /// <summary>Of a code alone: what it will give.</summary>
    [Classified(DataClass.Secret, PlainBecause = "it is encrypted under the authorisation server's own key")]
    public string? Payload { get; set; }

    [Classified(DataClass.Operational)]
    public long? CreatedAt { get; set; }

    [Classified(DataClass.Operational)]
    public long? ExpiresAt { get; set; }

    [Classified(DataClass.Operational)]
    public long? RedeemedAt { get; set; }

    /// <summary>Counts changes: of two that redeem at once, one comes too late.</summary>
    [Classified(DataClass.Operational)]
    public int Version { get; set; }
}
