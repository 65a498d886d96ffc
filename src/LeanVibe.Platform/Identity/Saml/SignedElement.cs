using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>
/// Verifies the enveloped signature of one element and gives back what it covers, parsed anew from the very bytes whose digest was signed. Whoever reads
/// claims reads them from there and from nowhere else, so that nothing can be wrapped around, beside or into it.
/// </summary>
/// <remarks>
/// <code>
/// one Signature, a direct child ─► its exact shape ─► reference == "#" + this element's ID ─► SignedInfo verifies with a pinned key
///        ─► the element without the signature, canonical ─► digest is the signed one ─► those bytes, parsed
/// </code>
/// A key in the message (KeyInfo) is never looked at.
/// </remarks>
internal static class SignedElement
{
    public static bool IsSigned(XmlElement element) => element.Children("Signature", SamlNames.Signature).Count > 0;

    public static Result<XmlDocument> Verify(XmlElement element, IReadOnlyList<X509Certificate2> pinned)
    {
        if (element.Only("Signature", SamlNames.Signature) is not { } signature)
        {
            return SamlErrors.Signature("there is not exactly one");
        }

        if (SignatureShape.Of(signature) is not { } shape)
        {
            return SamlErrors.Signature("it is built in a way that no identity provider needs");
        }

        if (element.GetAttribute("ID") is not { Length: > 0 } id || shape.Reference != "#" + id)
        {
            return SamlErrors.Signature("it is about another element");
        }

        if (SignatureAlgorithms.Digest(shape.DigestMethod) is not { } digest || !SignatureAlgorithms.IsKnown(shape.SignatureMethod))
        {
            return SamlErrors.Of("algorithm", "The signature is made with an algorithm that is not safe: RSA or ECDSA with SHA-256 or better is.");
        }

        var signed = Canonical.BytesOf(shape.SignedInfo, shape.SignedInfoPrefixes);
        if (!pinned.Any(certificate => SignatureAlgorithms.Verifies(certificate, shape.SignatureMethod, signed, shape.Value)))
        {
            return SamlErrors.Of("key", "The signature was not made with a key of this connection's identity provider.");
        }

        var content = Canonical.BytesOf(element, shape.ReferencePrefixes, leaveOut: signature);
        return CryptographicOperations.FixedTimeEquals(CryptographicOperations.HashData(digest, content), shape.Digest)
            ? SafeXml.Parse(content)
            : SamlErrors.Of("changed", "What was signed has been changed since.");
    }
}
