namespace LeanVibe.Platform.Identity.Connections.Saml;

/// <summary>An identity provider that speaks SAML 2.0.</summary>
/// <param name="Metadata">Its metadata, as it gave it out: its name, addresses and certificates, several during a change of keys.</param>
public sealed record SamlSettings(string Metadata)
{
    /// <summary>Where the metadata is read anew from; empty when a file was handed over.</summary>
    public string MetadataUrl { get; init; } = "";

    /// <summary>Takes sign-ins that were begun at the provider. Off by default: such a sign-in cannot be bound to a browser.</summary>
    public bool AllowsUnasked { get; init; }

    public bool RequiresEncryption { get; init; }

    /// <summary>Our own key and certificate for this connection, PKCS#12 in base64; made with the connection.</summary>
    public string Key { get; init; } = "";
}
