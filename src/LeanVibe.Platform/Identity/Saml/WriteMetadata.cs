using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>Our metadata for one connection: what the customer's administrator loads into the identity provider.</summary>
public static class WriteMetadata
{
    public static string Of(ServiceProvider self)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            writer.WriteStartElement("md", "EntityDescriptor", SamlNames.Metadata);
            writer.WriteAttributeString("entityID", self.EntityId);
            writer.WriteStartElement("md", "SPSSODescriptor", SamlNames.Metadata);
            writer.WriteAttributeString("protocolSupportEnumeration", SamlNames.Protocol);
            writer.WriteAttributeString("AuthnRequestsSigned", "true");
            writer.WriteAttributeString("WantAssertionsSigned", "true");
            Key(writer, "signing", self.Keys[0]);
            foreach (var certificate in self.Keys)
            {
                Key(writer, "encryption", certificate);
            }

            Endpoint(writer, "SingleLogoutService", SamlNames.RedirectBinding, self.SignOutUrl);
            foreach (var format in new[] { SamlNames.PersistentName, SamlNames.EmailName, SamlNames.UnspecifiedName })
            {
                writer.WriteElementString("md", "NameIDFormat", SamlNames.Metadata, format);
            }

            Endpoint(writer, "AssertionConsumerService", SamlNames.PostBinding, self.SignInUrl, ("index", "0"), ("isDefault", "true"));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Key(XmlWriter writer, string use, X509Certificate2 certificate)
    {
        writer.WriteStartElement("md", "KeyDescriptor", SamlNames.Metadata);
        writer.WriteAttributeString("use", use);
        writer.WriteStartElement("ds", "KeyInfo", SamlNames.Signature);
        writer.WriteStartElement("ds", "X509Data", SamlNames.Signature);
        writer.WriteElementString("ds", "X509Certificate", SamlNames.Signature, Convert.ToBase64String(certificate.RawData));
        writer.WriteEndElement();
        writer.WriteEndElement();
        if (use == "encryption")
        {
            foreach (var method in new[] { "http://www.w3.org/2009/xmlenc11#aes256-gcm", "http://www.w3.org/2009/xmlenc11#aes128-gcm", "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p" })
            {
                writer.WriteStartElement("md", "EncryptionMethod", SamlNames.Metadata);
                writer.WriteAttributeString("Algorithm", method);
                writer.WriteEndElement();
            }
        }

        writer.WriteEndElement();
    }

    private static void Endpoint(XmlWriter writer, string name, string binding, Uri address, params (string Name, string Value)[] attributes)
    {
        writer.WriteStartElement("md", name, SamlNames.Metadata);
        writer.WriteAttributeString("Binding", binding);
        writer.WriteAttributeString("Location", address.AbsoluteUri);
        foreach (var (attribute, value) in attributes)
        {
            writer.WriteAttributeString(attribute, value);
        }

        writer.WriteEndElement();
    }
}
