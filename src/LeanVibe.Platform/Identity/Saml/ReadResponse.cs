using System.Xml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>Reads a response that came by HTTP POST (bindings, 3.5; profiles, 4.1.4) under the strict profile: every step can only refuse.</summary>
/// <remarks>
/// <code>
/// base64 ─► plain XML ─► envelope (version, status, destination, issuer, one assertion) ─► signature of the response, if any ─► decryption, if any
///        ─► signature of the assertion ─► conditions, from the verified bytes alone ─► sign-in
/// </code>
/// The caller takes the assertion's id once (a replay store) and checks that the domain of the e-mail belongs to the connection's organisation.
/// </remarks>
public static class ReadResponse
{
    /// <param name="message">The form field SAMLResponse.</param>
    /// <param name="asked">The id of the request that this browser carries, or null.</param>
    public static Result<SamlSignIn> From(string message, SamlConnection connection, string? asked, DateTimeOffset now)
    {
        if (message.Length > SafeXml.MostBytes / 3 * 4)
        {
            return SamlErrors.Of("too-large", $"The message is larger than {SafeXml.MostBytes / 1024} KB.");
        }

        var bytes = new byte[SafeXml.MostBytes];
        if (!Convert.TryFromBase64String(message, bytes, out var length))
        {
            return SamlErrors.Malformed("it is not base64");
        }

        return SafeXml.Parse(bytes.AsMemory(0, length)).Then(document => Of(document, connection, asked, now));
    }

    private static Result<SamlSignIn> Of(XmlDocument document, SamlConnection connection, string? asked, DateTimeOffset now)
    {
        var root = document.DocumentElement!;
        if (ResponseEnvelope.Check(root, connection) is { } refused)
        {
            return refused;
        }

        var isSigned = SignedElement.IsSigned(root);
        if (isSigned)
        {
            // From here on only what the signature covers is read, the envelope included.
            var verified = SignedElement.Verify(root, connection.Provider.Certificates);
            if (!verified.Succeeded)
            {
                return verified.Error;
            }

            root = verified.Value.DocumentElement!;
            if (ResponseEnvelope.Check(root, connection) is { } refusedInside)
            {
                return refusedInside;
            }
        }

        return ResponseEnvelope.Assertion(root, connection, isSigned)
            .Then(assertion => Verified(assertion, isSigned, connection))
            .Then(assertion => AssertionCheck.Read(assertion, connection, ResponseEnvelope.Answers(root), asked, now));
    }

    private static Result<XmlElement> Verified(XmlElement assertion, bool insideSigned, SamlConnection connection)
    {
        if (!SignedElement.IsSigned(assertion))
        {
            return insideSigned ? Result<XmlElement>.Of(assertion) : SamlErrors.Of("unsigned", "Neither the response nor its assertion is signed.");
        }

        return SignedElement.Verify(assertion, connection.Provider.Certificates).Then(verified => Result<XmlElement>.Of(verified.DocumentElement!));
    }
}
