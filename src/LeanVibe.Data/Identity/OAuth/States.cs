using OpenIddict.Abstractions;

namespace LeanVibe.Data.Identity.OAuth;

/// <summary>As OpenIddict writes them.</summary>
internal static class States
{
    public const string Valid = OpenIddictConstants.Statuses.Valid;
    public const string Redeemed = OpenIddictConstants.Statuses.Redeemed;
    public const string Revoked = OpenIddictConstants.Statuses.Revoked;
}
