using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity.OAuth.Keys;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity.OAuth;

/// <summary>A key of the authorisation server, in the place of the accounts' own key: sealed under that one, which the master key wraps.</summary>
internal sealed class ServerKeyRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public string Id { get; init; } = "";

    [Classified(DataClass.Operational)]
    public ServerKeyUse Use { get; init; }

    /// <summary>Base64: PKCS#8 of a signing key, 32 bytes of an encrypting one.</summary>
    [Classified(DataClass.Secret)]
    public string Material { get; init; } = "";

    [Classified(DataClass.Operational)]
    public long CreatedAt { get; init; }
}
