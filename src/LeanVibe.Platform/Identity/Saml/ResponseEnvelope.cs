using System.Xml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>What is around the assertion.</summary>
internal static class ResponseEnvelope
{
    public static Error? Check(XmlElement root, SamlConnection connection)
    {
        if (!root.Is("Response", SamlNames.Protocol) || root.GetAttribute("Version") != "2.0" || root.GetAttribute("ID").Length == 0)
        {
            return SamlErrors.Malformed("it is no SAML 2.0 response");
        }

        if (Signatures(root) is { } misplaced)
        {
            return misplaced;
        }

        if (root.Only("Status", SamlNames.Protocol)?.Only("StatusCode", SamlNames.Protocol) is not { } status)
        {
            return SamlErrors.Malformed("it has no status");
        }

        if (status.GetAttribute("Value") != SamlNames.Success)
        {
            return SamlErrors.Of("not-signed-in", $"The identity provider did not sign the person in ({LastPart(status)}).");
        }

        if (root.GetAttribute("Destination") != connection.Self.SignInUrl.AbsoluteUri)
        {
            return SamlErrors.Of("destination", "The response is meant for another address.");
        }

        return root.Children("Issuer", SamlNames.Assertion) switch
        {
            [] => null,
            [var issuer] when issuer.Words() == connection.Provider.EntityId => null,
            _ => SamlErrors.Of("issuer", "The response comes from another identity provider."),
        };
    }

    public static string? Answers(XmlElement root) => root.Value("InResponseTo");

    /// <summary>The one assertion, decrypted where it is encrypted.</summary>
    /// <param name="isSigned">The signature of the whole response has been verified.</param>
    public static Result<XmlElement> Assertion(XmlElement root, SamlConnection connection, bool isSigned)
    {
        var plain = root.Children("Assertion", SamlNames.Assertion);
        var encrypted = root.Children("EncryptedAssertion", SamlNames.Assertion);
        if (plain.Count + encrypted.Count != 1 || Anywhere(root.OwnerDocument) != 1)
        {
            return SamlErrors.Malformed("it does not hold exactly one assertion");
        }

        if (plain is [var assertion])
        {
            return connection.RequiresEncryption ? SamlErrors.Of("unencrypted", "This connection takes encrypted assertions only.") : Result<XmlElement>.Of(assertion);
        }

        return Decryption.Open(encrypted[0], connection.Self.Keys, isSigned).Then(Decrypted);
    }

    private static Result<XmlElement> Decrypted(XmlDocument document) =>
        document.DocumentElement!.Is("Assertion", SamlNames.Assertion) && Anywhere(document) == 1 && Signatures(document.DocumentElement!) is null
            ? Result<XmlElement>.Of(document.DocumentElement!)
            : SamlErrors.Undecryptable;

    private static int Anywhere(XmlDocument document) =>
        document.Everywhere("Assertion", SamlNames.Assertion).Count() + document.Everywhere("EncryptedAssertion", SamlNames.Assertion).Count();

    /// <summary>A signature stands directly in what it signs: in the message or in its assertion, once each.</summary>
    private static Error? Signatures(XmlElement root)
    {
        var all = root.OwnerDocument.Everywhere("Signature", SamlNames.Signature).ToList();
        var places = all.Select(signature => signature.ParentNode).ToList();
        return places.Distinct().Count() == places.Count && places.TrueForAll(place => ReferenceEquals(place, root)
                || (place is XmlElement parent && parent.Is("Assertion", SamlNames.Assertion) && ReferenceEquals(parent.ParentNode, root)))
            ? null
            : SamlErrors.Signature("one stands where none belongs");
    }

    private static string LastPart(XmlElement status)
    {
        var code = (status.Only("StatusCode", SamlNames.Protocol) ?? status).GetAttribute("Value");
        var last = code[(code.LastIndexOf(':') + 1)..];
        return last.Length is > 0 and <= 40 && last.All(char.IsAsciiLetter) ? last : "for a reason that it does not name";
    }
}
