using System.Xml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>Single logout by redirect (profiles, 4.4): ours goes there and is answered, theirs comes here and we answer.</summary>
public static class SignOut
{
    /// <summary>Null where the identity provider has no address for it.</summary>
    public static (Uri Address, string Id)? Ask(SamlConnection connection, string name, string nameFormat, string? sessionIndex, string relayState, DateTimeOffset now)
    {
        if (connection.Provider.SignOutUrl is not { } address)
        {
            return null;
        }

        var id = AskForSignIn.NewId();
        var xml = AskForSignIn.Write("LogoutRequest", id, address, connection, now, writer =>
        {
            writer.WriteStartElement("saml", "NameID", SamlNames.Assertion);
            if (nameFormat.Length > 0)
            {
                writer.WriteAttributeString("Format", nameFormat);
            }

            writer.WriteString(name);
            writer.WriteEndElement();
            if (sessionIndex is not null)
            {
                writer.WriteElementString("samlp", "SessionIndex", SamlNames.Protocol, sessionIndex);
            }
        });
        return (RedirectMessage.Write(address, "SAMLRequest", xml, relayState, connection.Self.Keys[0]), id);
    }

    /// <summary>Whom the identity provider signs out.</summary>
    public static Result<SignOutRequest> ReadRequest(string query, SamlConnection connection, DateTimeOffset now) =>
        RedirectMessage.Read(query, "SAMLRequest", connection.Provider.Certificates).Then(document => Request(document.DocumentElement!, connection, now));

    /// <summary>The address that tells the identity provider that its request was done.</summary>
    public static Uri Answer(SamlConnection connection, SignOutRequest request, string? relayState, DateTimeOffset now)
    {
        var address = connection.Provider.SignOutAnswerUrl ?? connection.Provider.SignOutUrl ?? connection.Provider.SignInUrl;
        var xml = AskForSignIn.Write("LogoutResponse", AskForSignIn.NewId(), address, connection, now, writer =>
        {
            writer.WriteStartElement("samlp", "Status", SamlNames.Protocol);
            writer.WriteStartElement("samlp", "StatusCode", SamlNames.Protocol);
            writer.WriteAttributeString("Value", SamlNames.Success);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }, ("InResponseTo", request.Id));
        return RedirectMessage.Write(address, "SAMLResponse", xml, relayState, connection.Self.Keys[0]);
    }

    /// <summary>Null when the identity provider says that the session there is over.</summary>
    public static Error? ReadAnswer(string query, SamlConnection connection, string asked)
    {
        var read = RedirectMessage.Read(query, "SAMLResponse", connection.Provider.Certificates);
        if (!read.Succeeded)
        {
            return read.Error;
        }

        var root = read.Value.DocumentElement!;
        return !root.Is("LogoutResponse", SamlNames.Protocol) ? SamlErrors.Malformed("it is no answer to a sign-out")
            : Common(root, connection) is { } refused ? refused
            : root.Value("InResponseTo") != asked ? SamlErrors.Of("in-response-to", "It answers another request.")
            : root.Only("Status", SamlNames.Protocol)?.Only("StatusCode", SamlNames.Protocol)?.GetAttribute("Value") == SamlNames.Success ? null
            : SamlErrors.Of("not-signed-out", "The identity provider did not end its session.");
    }

    private static Result<SignOutRequest> Request(XmlElement root, SamlConnection connection, DateTimeOffset now)
    {
        if (!root.Is("LogoutRequest", SamlNames.Protocol) || root.Value("ID") is not { Length: > 0 } id)
        {
            return SamlErrors.Malformed("it is no request to sign out");
        }

        if (Common(root, connection) is { } refused)
        {
            return refused;
        }

        var issued = root.Time("IssueInstant");
        var ends = root.Time("NotOnOrAfter") ?? issued + TimeSpan.FromMinutes(10);
        if (issued is not { } at || at > now + AssertionCheck.ClockSkew || now - AssertionCheck.ClockSkew >= ends)
        {
            return SamlErrors.Of("expired", "The request to sign out has expired.");
        }

        return root.Only("NameID", SamlNames.Assertion) is { } name && name.Words() is { Length: > 0 } words
            ? new SignOutRequest(id, words, name.GetAttribute("Format"), [.. root.Children("SessionIndex", SamlNames.Protocol).Select(s => s.Words()).OfType<string>()])
            : SamlErrors.Of("subject", "The request names nobody: a NameID is needed.");
    }

    private static Error? Common(XmlElement root, SamlConnection connection) =>
        root.GetAttribute("Version") != "2.0" ? SamlErrors.Malformed("it is not SAML 2.0")
        : root.Only("Issuer", SamlNames.Assertion).Words() != connection.Provider.EntityId ? SamlErrors.Of("issuer", "The message comes from another identity provider.")
        : root.GetAttribute("Destination") != connection.Self.SignOutUrl.AbsoluteUri ? SamlErrors.Of("destination", "The message is meant for another address.")
        : null;
}

/// <param name="Id">To be taken once only.</param>
/// <param name="Sessions">The sessions that end; empty for all of this person.</param>
public sealed record SignOutRequest(string Id, string Name, string NameFormat, IReadOnlyList<string> Sessions);
