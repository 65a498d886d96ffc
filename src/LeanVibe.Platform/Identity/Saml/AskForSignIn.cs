using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>Sends a browser to the identity provider with a signed request (core, 3.4.1).</summary>
public static class AskForSignIn
{
    /// <param name="relayState">An opaque id of ours, never an address.</param>
    /// <param name="again">Asks for the password even in a running session (step-up).</param>
    /// <returns>The address to send the browser to, and the request's id, which the response must name.</returns>
    public static (Uri Address, string Id) Of(SamlConnection connection, string relayState, bool again, DateTimeOffset now)
    {
        var id = NewId();
        var xml = Write("AuthnRequest", id, connection.Provider.SignInUrl, connection, now, writer =>
        {
            writer.WriteStartElement("samlp", "NameIDPolicy", SamlNames.Protocol);
            writer.WriteAttributeString("AllowCreate", "true");
            writer.WriteEndElement();
        }, ("AssertionConsumerServiceURL", connection.Self.SignInUrl.AbsoluteUri), ("ProtocolBinding", SamlNames.PostBinding), ("ForceAuthn", again ? "true" : "false"));
        return (RedirectMessage.Write(connection.Provider.SignInUrl, "SAMLRequest", xml, relayState, connection.Self.Keys[0]), id);
    }

    /// <summary>160 random bits; an XML name must not begin with a digit.</summary>
    internal static string NewId() => "_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    internal static string Write(string element, string id, Uri destination, SamlConnection connection, DateTimeOffset now, Action<XmlWriter> content, params (string Name, string Value)[] attributes)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
        {
            writer.WriteStartElement("samlp", element, SamlNames.Protocol);
            writer.WriteAttributeString("ID", id);
            writer.WriteAttributeString("Version", "2.0");
            writer.WriteAttributeString("IssueInstant", Time(now));
            writer.WriteAttributeString("Destination", destination.AbsoluteUri);
            foreach (var (name, value) in attributes)
            {
                writer.WriteAttributeString(name, value);
            }

            writer.WriteElementString("saml", "Issuer", SamlNames.Assertion, connection.Self.EntityId);
            content(writer);
            writer.WriteEndElement();
        }

        return text.ToString();
    }

    internal static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
