using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using LeanVibe.Platform.Identity.Saml;

namespace LeanVibe.Tests.Platform.Identity.Saml;

/// <summary>An identity provider that signs with the framework's own XML signatures, so that ours are checked against another hand's.</summary>
internal static class TestProvider
{
    public const string Issuer = "https://idp.example/metadata";
    public const string Asked = "_request1";

    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly X509Certificate2 Key = NewKey("CN=idp");
    public static readonly X509Certificate2 OtherKey = NewKey("CN=stranger");
    public static readonly X509Certificate2 OurKey = NewKey("CN=us");

    public static SamlConnection Connection { get; } = new(
        new(Issuer, new("https://idp.example/sso"), [Key]) { SignOutUrl = new("https://idp.example/slo") },
        new("https://factory.example/saml/acme", new("https://factory.example/saml/acme/acs"), new("https://factory.example/saml/acme/slo"), [OurKey]));

    public static X509Certificate2 NewKey(string name, int bits = 2048)
    {
        var rsa = RSA.Create(bits);
        return new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Now.AddYears(-1), Now.AddYears(5));
    }

    public static string Assertion(string name = "ada@acme.example", string id = "_assertion1") => $"""
        <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{id}" Version="2.0" IssueInstant="2026-03-01T12:00:00Z"><saml:Issuer>{Issuer}</saml:Issuer><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">{name}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="2026-03-01T12:05:00Z" Recipient="https://factory.example/saml/acme/acs" InResponseTo="{Asked}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="2026-03-01T11:59:00Z" NotOnOrAfter="2026-03-01T12:05:00Z"><saml:AudienceRestriction><saml:Audience>https://factory.example/saml/acme</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="2026-03-01T12:00:00Z" SessionIndex="s1"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement><saml:Attribute Name="groups"><saml:AttributeValue xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string">Builders</saml:AttributeValue><saml:AttributeValue>Auditors</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>
        """;

    public static string Response(string assertion, string id = "_response1") => $"""
        <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{id}" Version="2.0" IssueInstant="2026-03-01T12:00:00Z" Destination="https://factory.example/saml/acme/acs" InResponseTo="{Asked}"><saml:Issuer>{Issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>{assertion}</samlp:Response>
        """;

    public static XmlDocument Parse(string xml)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(xml);
        return document;
    }

    public static XmlElement ById(XmlDocument document, string id) => document.SelectNodes("//*[@ID]")!.OfType<XmlElement>().First(e => e.GetAttribute("ID") == id);

    /// <summary>Signs the element of that id in the usual way; what differs from it is named.</summary>
    public static XmlElement Sign(XmlDocument document, string id, X509Certificate2? key = null, string method = SamlNames.RsaSha256, string digest = "http://www.w3.org/2001/04/xmlenc#sha256", string prefixes = "", string? reference = null, bool enveloped = true)
    {
        var element = ById(document, id);
        var signed = new IdAware(element) { SigningKey = (key ?? Key).GetRSAPrivateKey() };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = method;
        var about = new System.Security.Cryptography.Xml.Reference(reference ?? "#" + id) { DigestMethod = digest };
        if (enveloped)
        {
            about.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        }

        about.AddTransform(new XmlDsigExcC14NTransform(prefixes));
        signed.AddReference(about);
        signed.KeyInfo.AddClause(new KeyInfoX509Data(key ?? Key));
        signed.ComputeSignature();
        var signature = (XmlElement)document.ImportNode(signed.GetXml(), true);
        element.InsertAfter(signature, element.ChildNodes.OfType<XmlElement>().FirstOrDefault(e => e.LocalName == "Issuer"));
        return signature;
    }

    public static XmlDocument SignedAssertion(Func<string, string>? changed = null)
    {
        var document = Parse(Response((changed ?? (xml => xml))(Assertion())));
        Sign(document, "_assertion1");
        return document;
    }

    public static string Post(XmlDocument document) => Post(document.OuterXml);

    public static string Post(string xml) => Convert.ToBase64String(Encoding.UTF8.GetBytes(xml));

    public static string? Refusal(string message, SamlConnection? connection = null, string? asked = Asked, DateTimeOffset? now = null) =>
        ReadResponse.From(message, connection ?? Connection, asked, now ?? Now) is { Succeeded: false } refused ? refused.Error.Code : null;

    private sealed class IdAware(XmlElement element) : SignedXml(element)
    {
        public override XmlElement? GetIdElement(XmlDocument? document, string idValue) => document is null ? null : ById(document, idValue);
    }
}
