using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Domains;

/// <summary>A name of the Internet that an organisation says is its own. Only while that is verified does its identity provider speak for addresses there.</summary>
/// <param name="Name">Lower case, ASCII, without the last dot.</param>
/// <param name="Proof">What the TXT record must hold; another one for every claim.</param>
public sealed record Domain(TenantId Organisation, string Name, string Proof, DateTimeOffset ClaimedAt)
{
    /// <summary>So long a record may be missing before the domain counts as verified no more.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>When it was last looked up and an answer came.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>Since when the record of a verified domain is not there.</summary>
    public DateTimeOffset? MissingSince { get; init; }

    /// <summary>Where the TXT record stands.</summary>
    public string Record => $"_leanvibe.{Name}";
}
