using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Web;
using System.Xml;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>A SAML identity provider that needs no address: it writes metadata and signs responses, honest unless a test changes a text.</summary>
internal sealed class CrookedSaml
{
    public const string Issuer = "https://idp.example/metadata";

    public X509Certificate2 Key { get; set; } = NewKey("CN=idp");

    public static X509Certificate2 NewKey(string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest(name, RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    }

    public static string Metadata(params X509Certificate2[] keys) => $"""
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="{Issuer}"><md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">{string.Concat(keys.Select(k => $"<md:KeyDescriptor use=\"signing\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{Convert.ToBase64String(k.RawData)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>"))}<md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/slo"/><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/></md:IDPSSODescriptor></md:EntityDescriptor>
        """;

    /// <summary>The state and the id of the request that stand in the address of a provider.</summary>
    public static (string State, string Asked) AskedIn(string address)
    {
        var sent = HttpUtility.ParseQueryString(new Uri(address).Query);
        using var inflate = new DeflateStream(new MemoryStream(Convert.FromBase64String(sent["SAMLRequest"]!)), CompressionMode.Decompress);
        var document = new XmlDocument();
        document.Load(inflate);
        return (sent["RelayState"]!, document.DocumentElement!.GetAttribute("ID"));
    }

    /// <param name="place">Our addresses for the connection begin with it.</param>
    /// <param name="asked">The id of the request; null for a response that nobody asked for.</param>
    /// <returns>The form field SAMLResponse.</returns>
    public string Response(string place, string? asked, string name, string email, Func<string, string>? bend = null, string format = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent")
    {
        var (now, id) = (TimeProvider.System.GetUtcNow(), $"_{Guid.NewGuid():N}");
        string At(double minutes) => now.AddMinutes(minutes).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var answers = asked is null ? "" : $" InResponseTo=\"{asked}\"";
        var assertion = $"""<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{id}" Version="2.0" IssueInstant="{At(0)}"><saml:Issuer>{Issuer}</saml:Issuer><saml:Subject><saml:NameID Format="{format}">{name}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="{At(5)}" Recipient="{place}/acs"{answers}/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="{At(-1)}" NotOnOrAfter="{At(5)}"><saml:AudienceRestriction><saml:Audience>{place}/metadata</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="{At(0)}" SessionIndex="s1"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement><saml:Attribute Name="email"><saml:AttributeValue>{email}</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>""";
        var response = $"""<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_{Guid.NewGuid():N}" Version="2.0" IssueInstant="{At(0)}" Destination="{place}/acs"{answers}><saml:Issuer>{Issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>{assertion}</samlp:Response>""";
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(Sign(bend is null ? response : bend(response), id)));
    }

    private string Sign(string response, string id)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(response);
        var signed = new SignedXml(document) { SigningKey = Key.GetRSAPrivateKey() };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        var reference = new Reference($"#{id}") { DigestMethod = SignedXml.XmlDsigSHA256Url };
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        reference.AddTransform(new XmlDsigExcC14NTransform());
        signed.AddReference(reference);
        signed.ComputeSignature();
        var assertion = document.GetElementsByTagName("Assertion", "urn:oasis:names:tc:SAML:2.0:assertion")[0]!;
        assertion.InsertAfter(document.ImportNode(signed.GetXml(), deep: true), assertion.FirstChild);
        return document.OuterXml;
    }
}
