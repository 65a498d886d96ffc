using System.Text;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity.Saml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.Saml;

/// <summary>A connection as the strict profile wants it: the provider by its metadata, and us with addresses of this connection's own.</summary>
public sealed class SamlParties(ServingAddress address, TimeProvider time)
{
    public Result<SamlConnection> Of(Connection connection)
    {
        var settings = connection.Saml!;
        return ReadMetadata.From(Encoding.UTF8.GetBytes(settings.Metadata), time.GetUtcNow())
            .Then<SamlConnection>(provider => new SamlConnection(provider, SelfOf(connection)) { AllowsUnasked = settings.AllowsUnasked, RequiresEncryption = settings.RequiresEncryption });
    }

    /// <summary>Our metadata, for the provider's administrator.</summary>
    public string MetadataOf(Connection connection) => WriteMetadata.Of(SelfOf(connection));

    /// <summary>One of our addresses towards this connection's provider.</summary>
    /// <param name="what">metadata (also our name), acs or slo.</param>
    public string PlaceOf(Connection connection, string what) => $"{address.Site}/sso/{connection.Id}/{what}";

    private ServiceProvider SelfOf(Connection connection) =>
        new(PlaceOf(connection, "metadata"), new(PlaceOf(connection, "acs")), new(PlaceOf(connection, "slo")), [SamlKey.Read(connection.Saml!.Key)]);
}
