using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using LeanVibe.Platform.Identity.Saml;
using static LeanVibe.Tests.Platform.Identity.Saml.TestProvider;

namespace LeanVibe.Tests.Platform.Identity.Saml;

/// <summary>What attackers send is refused, each for a reason of its own that the audit trail keeps.</summary>
public sealed class AttackTests
{
    private const string Forged = "root@acme.example";

    public static TheoryData<string, string> Wrappings => new()
    {
        { "XSW1: a forged response around the signed one", "saml-malformed" },
        { "XSW2: the signed response beside the forged one's signature", "saml-malformed" },
        { "XSW3: a forged assertion before the signed one", "saml-malformed" },
        { "XSW4: a forged assertion around the signed one", "saml-signature" },
        { "XSW5: the signed one moved to the end, its signature kept in the forged one", "saml-malformed" },
        { "XSW6: the signed one inside the signature of the forged one", "saml-malformed" },
        { "XSW7: the forged one in extensions", "saml-malformed" },
        { "XSW8: the signed one in an object of the signature", "saml-malformed" },
    };

    [Theory, MemberData(nameof(Wrappings))]
    public void A_wrapped_signature_is_refused(string attack, string reason) => Assert.Equal(reason, Refusal(Post(Wrapped(attack))));

    public static TheoryData<string, string, string, string> Edits => new()
    {
        { "name changed after signing", "ada@acme.example</saml:NameID>", Forged + "</saml:NameID>", "saml-changed" },
        { "comment in the name", "ada@acme", "ada<!---->@acme", "saml-malformed" },
        { "processing instruction in the name", "ada@acme", "ada<?x y?>@acme", "saml-malformed" },
        { "character data section in the name", "ada@acme", "<![CDATA[ada]]>@acme", "saml-malformed" },
        { "document type", "<samlp:Response", "<!DOCTYPE r [<!ENTITY e \"x\">]><samlp:Response", "saml-malformed" },
        { "reference to the whole document", "URI=\"#_assertion1\"", "URI=\"\"", "saml-signature" },
        { "reference to another element", "URI=\"#_assertion1\"", "URI=\"#_response1\"", "saml-signature" },
        { "canonicalisation that leaves everything out", "http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/2001/10/xml-exc-c14n#WithComments", "saml-signature" },
        { "another transform", "http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/TR/1999/REC-xpath-19991116", "saml-signature" },
        { "relative namespace", "<saml:Audience>", "<saml:Audience xmlns:v=\"1\">", "saml-malformed" },
        { "identifier written oddly", "<saml:Audience>", "<saml:Audience id=\"x\">", "saml-malformed" },
        { "identifier with a namespace", "<saml:Audience>", "<saml:Audience xml:id=\"x\">", "saml-malformed" },
        { "identifier used twice", "<saml:Audience>", "<saml:Audience ID=\"_assertion1\">", "saml-malformed" },
        { "digest with a comment", "<DigestValue>", "<DigestValue><!--x-->", "saml-malformed" },
        { "signature method none", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "none", "saml-algorithm" },
        { "message authentication code keyed with the public key", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2000/09/xmldsig#hmac-sha1", "saml-algorithm" },
        { "status that is none", "status:Success", "status:Responder", "saml-not-signed-in" },
        { "another version", "Version=\"2.0\" IssueInstant=\"2026-03-01T12:00:00Z\" Destination", "Version=\"1.1\" IssueInstant=\"2026-03-01T12:00:00Z\" Destination", "saml-malformed" },
        { "another destination", "Destination=\"https://factory.example/saml/acme/acs\"", "Destination=\"https://factory.example/saml/other/acs\"", "saml-destination" },
        { "no destination", "Destination=\"https://factory.example/saml/acme/acs\"", "", "saml-destination" },
        { "another issuer of the response", "<saml:Issuer>https://idp.example/metadata</saml:Issuer><samlp:Status>", "<saml:Issuer>https://evil.example</saml:Issuer><samlp:Status>", "saml-issuer" },
        { "an answer to another request outside", "Destination=\"https://factory.example/saml/acme/acs\" InResponseTo=\"_request1\"", "Destination=\"https://factory.example/saml/acme/acs\" InResponseTo=\"_other\"", "saml-in-response-to" },
    };

    [Theory, MemberData(nameof(Edits))]
    public void An_edited_response_is_refused(string attack, string there, string instead, string reason)
    {
        var genuine = SignedAssertion().OuterXml;
        Assert.True(genuine.Contains(there, StringComparison.Ordinal), $"{attack}: the genuine response has nothing to edit");
        Assert.Equal(reason, Refusal(Post(genuine.Replace(there, instead, StringComparison.Ordinal))));
    }

    public static TheoryData<string, string, string> Lies => new()
    {
        { $"<saml:Issuer>{Issuer}</saml:Issuer>", "<saml:Issuer>https://evil.example</saml:Issuer>", "saml-issuer" },
        { "<saml:Audience>https://factory.example/saml/acme</saml:Audience>", "<saml:Audience>https://factory.example/saml/other</saml:Audience>", "saml-audience" },
        { "<saml:AudienceRestriction><saml:Audience>https://factory.example/saml/acme</saml:Audience></saml:AudienceRestriction>", "", "saml-audience" },
        { "Recipient=\"https://factory.example/saml/acme/acs\"", "Recipient=\"https://factory.example/saml/other/acs\"", "saml-recipient" },
        { "Recipient=\"https://factory.example/saml/acme/acs\"", "", "saml-recipient" },
        { $" InResponseTo=\"{Asked}\"", " InResponseTo=\"_other\"", "saml-in-response-to" },
        { $" InResponseTo=\"{Asked}\"", "", "saml-in-response-to" },
        { "<saml:SubjectConfirmationData NotOnOrAfter=\"2026-03-01T12:05:00Z\"", "<saml:SubjectConfirmationData NotOnOrAfter=\"2026-03-01T11:00:00Z\"", "saml-expired" },
        { "<saml:SubjectConfirmationData NotOnOrAfter=\"2026-03-01T12:05:00Z\"", "<saml:SubjectConfirmationData", "saml-confirmation" },
        { "<saml:SubjectConfirmationData ", "<saml:SubjectConfirmationData NotBefore=\"2026-03-01T12:00:00Z\" ", "saml-confirmation" },
        { "cm:bearer", "cm:holder-of-key", "saml-confirmation" },
        { "NotBefore=\"2026-03-01T11:59:00Z\" NotOnOrAfter=\"2026-03-01T12:05:00Z\"", "NotBefore=\"2026-03-01T11:59:00Z\" NotOnOrAfter=\"2026-03-01T11:00:00Z\"", "saml-expired" },
        { "NotBefore=\"2026-03-01T11:59:00Z\"", "NotBefore=\"2026-03-01T13:00:00Z\"", "saml-not-yet" },
        { "<saml:AudienceRestriction>", "<saml:OneTimeUse/><saml:Condition/><saml:AudienceRestriction>", "saml-conditions" },
        { "AuthnInstant=\"2026-03-01T12:00:00Z\"", "AuthnInstant=\"2026-03-01T12:00:00Z\" SessionNotOnOrAfter=\"2026-03-01T11:00:00Z\"", "saml-session-over" },
        { "AuthnInstant=\"2026-03-01T12:00:00Z\"", "", "saml-statement" },
        { "ada@acme.example", "", "saml-subject" },
        { "NotOnOrAfter=\"2026-03-01T12:05:00Z\" Recipient", "NotOnOrAfter=\"never\" Recipient", "saml-expired" },
    };

    [Theory, MemberData(nameof(Lies))]
    public void A_well_signed_assertion_for_another_time_place_or_request_is_refused(string there, string instead, string reason)
    {
        Assert.Contains(there, Assertion(), StringComparison.Ordinal);
        Assert.Equal(reason, Refusal(Post(SignedAssertion(xml => xml.Replace(there, instead, StringComparison.Ordinal)))));
    }

    [Fact]
    public void A_signature_by_anybody_elses_key_is_refused_though_the_message_carries_it()
    {
        var document = Parse(Response(Assertion(Forged)));
        Sign(document, "_assertion1", OtherKey);
        Assert.Equal("saml-key", Refusal(Post(document)));
    }

    [Fact]
    public void A_short_key_is_refused()
    {
        var weak = NewKey("CN=weak", 1024);
        var document = Parse(Response(Assertion()));
        Sign(document, "_assertion1", weak);
        Assert.Equal("saml-key", Refusal(Post(document), Connection with { Provider = Connection.Provider with { Certificates = [weak] } }));
    }

    [Theory]
    [InlineData("http://www.w3.org/2000/09/xmldsig#rsa-sha1", "http://www.w3.org/2001/04/xmlenc#sha256")]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2000/09/xmldsig#sha1")]
    public void SHA1_is_refused(string method, string digest)
    {
        var document = Parse(Response(Assertion()));
        Sign(document, "_assertion1", method: method, digest: digest);
        Assert.Equal("saml-algorithm", Refusal(Post(document)));
    }

    [Fact]
    public void Nothing_signed_is_refused() => Assert.Equal("saml-unsigned", Refusal(Post(Response(Assertion()))));

    [Fact]
    public void A_signature_without_the_enveloped_transform_is_refused()
    {
        var document = Parse(Response(Assertion()));
        Sign(document, "_assertion1", enveloped: false);
        Assert.Equal("saml-signature", Refusal(Post(document)));
    }

    [Fact]
    public void Two_signatures_in_one_element_are_refused()
    {
        var document = SignedAssertion();
        var signature = (XmlElement)document.GetElementsByTagName("Signature")[0]!;
        signature.ParentNode!.InsertAfter(signature.CloneNode(true), signature);
        Assert.Equal("saml-signature", Refusal(Post(document)));
    }

    [Fact]
    public void A_second_list_of_what_is_signed_is_refused()
    {
        var document = SignedAssertion();
        var info = (XmlElement)document.GetElementsByTagName("SignedInfo")[0]!;
        info.ParentNode!.InsertAfter(info.CloneNode(true), info);
        Assert.Equal("saml-signature", Refusal(Post(document)));
    }

    [Theory]
    [InlineData("http://www.w3.org/2001/04/xmlenc#aes256-cbc")]
    [InlineData("http://www.w3.org/2001/04/xmlenc#tripledes-cbc")]
    public void Encryption_that_leaks_is_refused_like_a_wrong_key(string algorithm)
    {
        var inner = Parse(Assertion());
        Sign(inner, "_assertion1");
        var good = Sealed.Assertion(inner.OuterXml, OurKey, 256, sha1: true);

        Assert.Equal("saml-undecryptable", Refusal(Post(Response(good.Replace("http://www.w3.org/2009/xmlenc11#aes256-gcm", algorithm, StringComparison.Ordinal)))));
        Assert.Equal("saml-undecryptable", Refusal(Post(Response(Sealed.Assertion(inner.OuterXml, OtherKey, 256, sha1: true)))));
        Assert.Equal("saml-undecryptable", Refusal(Post(Response(Sealed.Assertion("<nonsense/>", OurKey, 256, sha1: true)))));
    }

    /// <summary>Nobody learns anything by sending changed copies: they are refused before they are opened.</summary>
    [Fact]
    public void Encryption_that_leaks_is_opened_only_where_nobody_can_have_changed_it()
    {
        var inner = Parse(Assertion());
        Sign(inner, "_assertion1");
        var leaking = Sealed.InBlocks(inner.OuterXml, OurKey, 256);
        Assert.Equal("saml-undecryptable", Refusal(Post(Response(leaking))));

        var signed = Parse(Response(leaking));
        Sign(signed, "_response1");
        Assert.Null(Refusal(Post(signed)));
        var cipher = ((XmlElement)signed.GetElementsByTagName("CipherValue", "http://www.w3.org/2001/04/xmlenc#")[1]!).InnerText;
        var changed = (cipher[0] == 'A' ? 'B' : 'A') + cipher[1..];
        Assert.Equal("saml-changed", Refusal(Post(signed.OuterXml.Replace(cipher, changed, StringComparison.Ordinal))));

        var stranger = Parse(Response(leaking));
        Sign(stranger, "_response1", OtherKey);
        Assert.Equal("saml-key", Refusal(Post(stranger)));
    }

    [Fact]
    public void Encrypting_is_no_signature() =>
        Assert.Equal("saml-unsigned", Refusal(Post(Response(Sealed.Assertion(Assertion(Forged), OurKey, 256, sha1: true)))));

    [Fact]
    public void An_unencrypted_assertion_is_refused_where_encryption_is_required() =>
        Assert.Equal("saml-unencrypted", Refusal(Post(SignedAssertion()), Connection with { RequiresEncryption = true }));

    [Fact]
    public void A_response_for_another_browser_is_refused() => Assert.Equal("saml-in-response-to", Refusal(Post(SignedAssertion()), asked: "_another"));

    [Fact]
    public void A_response_to_a_request_is_refused_where_this_browser_asked_nothing() =>
        Assert.Equal("saml-in-response-to", Refusal(Post(SignedAssertion()), Connection with { AllowsUnasked = true }, asked: null));

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("PHg+")]
    [InlineData("/////w==")]
    public void Rubbish_is_refused(string message) => Assert.Equal("saml-malformed", Refusal(message));

    [Fact]
    public void Large_and_deep_messages_are_refused()
    {
        Assert.Equal("saml-too-large", Refusal(Post(Response(Assertion()) + new string(' ', 300_000))));
        Assert.Equal("saml-malformed", Refusal(Post(string.Concat(Enumerable.Repeat("<a>", 20_000)))));
    }

    [Fact]
    public void A_message_in_the_address_that_inflates_without_end_is_refused()
    {
        using var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.DeflateStream(packed, System.IO.Compression.CompressionLevel.Optimal, true))
        {
            deflate.Write(new byte[50_000_000]);
        }

        var query = $"SAMLRequest={Uri.EscapeDataString(Convert.ToBase64String(packed.ToArray()))}&SigAlg={Uri.EscapeDataString(SamlNames.RsaSha256)}";
        using var rsa = Key.GetRSAPrivateKey()!;
        var signature = rsa.SignData(Encoding.ASCII.GetBytes(query), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        var read = SignOut.ReadRequest($"{query}&Signature={Uri.EscapeDataString(Convert.ToBase64String(signature))}", Connection, Now);
        Assert.Equal("saml-too-large", read.Error?.Code);
    }

    private static string Wrapped(string attack)
    {
        var signsResponse = attack.StartsWith("XSW1", StringComparison.Ordinal) || attack.StartsWith("XSW2", StringComparison.Ordinal);
        var document = Parse(Response(Assertion()));
        var signature = Sign(document, signsResponse ? "_response1" : "_assertion1");
        var response = document.DocumentElement!;
        var signed = signsResponse ? response : ById(document, "_assertion1");
        var original = (XmlElement)signed.CloneNode(true);
        original.RemoveChild(original.GetElementsByTagName("Signature")[0]!);
        var evil = (XmlElement)signed.CloneNode(true);
        evil.SetAttribute("ID", "_evil");
        evil.GetElementsByTagName("saml:NameID")[0]!.InnerText = Forged;
        var evilSignature = (XmlElement)evil.GetElementsByTagName("Signature")[0]!;

        switch (attack[..4])
        {
            case "XSW1":
                evilSignature.AppendChild(original);
                return evil.OuterXml;
            case "XSW2":
                evil.InsertBefore(original, evilSignature);
                return evil.OuterXml;
            case "XSW3":
                evil.RemoveChild(evilSignature);
                response.InsertBefore(evil, signed);
                return document.OuterXml;
            case "XSW4":
                evil.RemoveChild(evilSignature);
                response.ReplaceChild(evil, signed);
                evil.AppendChild(signed);
                return document.OuterXml;
            case "XSW5":
                response.ReplaceChild(evil, signed);
                response.AppendChild(original);
                return document.OuterXml;
            case "XSW6":
                response.ReplaceChild(evil, signed);
                evilSignature.AppendChild(original);
                return document.OuterXml;
            case "XSW7":
                evil.RemoveChild(evilSignature);
                var extensions = document.CreateElement("samlp", "Extensions", SamlNames.Protocol);
                response.InsertBefore(extensions, signed);
                extensions.AppendChild(evil);
                return document.OuterXml;
            case "XSW8":
                response.ReplaceChild(evil, signed);
                var holder = document.CreateElement("Object", SamlNames.Signature);
                evilSignature.AppendChild(holder);
                holder.AppendChild(original);
                return document.OuterXml;
            default:
                throw new ArgumentOutOfRangeException(nameof(attack), signature.OuterXml);
        }
    }
}
