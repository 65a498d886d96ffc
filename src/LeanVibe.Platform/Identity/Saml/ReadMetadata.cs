using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>Reads an identity provider's metadata (metadata, 2.4.3), as its administrator hands it over. It is trusted because that administrator is.</summary>
public static class ReadMetadata
{
    public static Result<IdentityProvider> From(ReadOnlyMemory<byte> file, DateTimeOffset now) =>
        WithoutComments(file).Then(SafeXml.Parse).Then(document => Of(document, now));

    private static Result<IdentityProvider> Of(XmlDocument document, DateTimeOffset now)
    {
        var entities = document.Everywhere("IDPSSODescriptor", SamlNames.Metadata).ToList();
        if (entities is not [var descriptor] || descriptor.ParentNode is not XmlElement entity || !entity.Is("EntityDescriptor", SamlNames.Metadata)
            || !descriptor.GetAttribute("protocolSupportEnumeration").Split(' ').Contains(SamlNames.Protocol))
        {
            return SamlErrors.Of("metadata", entities.Count > 1
                ? "The file describes several identity providers: export the metadata of one."
                : "The file describes no SAML 2.0 identity provider: look for the metadata of the identity provider, not of an application.");
        }

        if (entity.GetAttribute("entityID") is not { Length: > 0 and <= 1024 } entityId)
        {
            return SamlErrors.Of("metadata", "The file does not name the identity provider (entityID).");
        }

        if (Earliest(entity.Time("validUntil"), descriptor.Time("validUntil")) is { } until && until <= now)
        {
            return SamlErrors.Of("metadata-expired", $"The file was good until {until:u}: export it anew.");
        }

        if (Endpoint(descriptor, "SingleSignOnService") is not { } signIn)
        {
            return SamlErrors.Of("metadata", "The file has no HTTPS address for signing in by redirect (SingleSignOnService, HTTP-Redirect).");
        }

        List<X509Certificate2> certificates = [.. descriptor.Children("KeyDescriptor", SamlNames.Metadata).Where(k => k.Value("use") is null or "signing").SelectMany(Certificates)];
        return certificates.Count == 0
            ? SamlErrors.Of("metadata", "The file has no certificate that signs (RSA of 2048 bits or more, or ECDSA).")
            : new IdentityProvider(entityId, signIn, certificates)
            {
                SignOutUrl = Endpoint(descriptor, "SingleLogoutService"), SignOutAnswerUrl = Endpoint(descriptor, "SingleLogoutService", "ResponseLocation"),
                ValidUntil = Earliest(entity.Time("validUntil"), descriptor.Time("validUntil")),
            };
    }

    private static Uri? Endpoint(XmlElement descriptor, string service, string place = "Location") =>
        descriptor.Children(service, SamlNames.Metadata)
            .Where(s => s.GetAttribute("Binding") == SamlNames.RedirectBinding)
            .Select(s => Uri.TryCreate(s.GetAttribute(place), UriKind.Absolute, out var address) ? address : null)
            .FirstOrDefault(address => address is not null && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)));

    private static IEnumerable<X509Certificate2> Certificates(XmlElement key)
    {
        foreach (var data in key.Children("KeyInfo", SamlNames.Signature).SelectMany(info => info.Children("X509Data", SamlNames.Signature)).SelectMany(x => x.Children("X509Certificate", SamlNames.Signature)))
        {
            if (Certificate(data.Words() ?? "") is { } certificate)
            {
                yield return certificate;
            }
        }
    }

    private static X509Certificate2? Certificate(string base64)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(base64));
            using var rsa = certificate.GetRSAPublicKey();
            using var ecdsa = certificate.GetECDsaPublicKey();
            return rsa is { KeySize: >= 2048 } || ecdsa is not null ? certificate : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one is null ? other : other is null || one < other ? one : other;

    /// <summary>Files that people keep have comments; no signature is checked here that could depend on them.</summary>
    private static Result<ReadOnlyMemory<byte>> WithoutComments(ReadOnlyMemory<byte> file)
    {
        if (file.Length > SafeXml.MostBytes)
        {
            return SamlErrors.Of("too-large", $"The file is larger than {SafeXml.MostBytes / 1024} KB.");
        }

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.ToArray()), new()
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = SafeXml.MostBytes,
            });
            using var plain = new MemoryStream();
            using (var writer = XmlWriter.Create(plain, new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true }))
            {
                writer.WriteNode(reader, defattr: false);
            }

            return new ReadOnlyMemory<byte>(plain.ToArray());
        }
        catch (XmlException)
        {
            return SamlErrors.Malformed("it is no well-formed XML");
        }
    }
}
