using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using LeanVibe.Platform.Identity.Saml;
using static LeanVibe.Tests.Platform.Identity.Saml.TestProvider;

namespace LeanVibe.Tests.Platform.Identity.Saml;

/// <summary>What genuine identity providers send is taken.</summary>
public sealed class GenuineTests
{
    [Fact]
    public void A_signed_assertion_says_who_signed_in()
    {
        var read = ReadResponse.From(Post(SignedAssertion()), Connection, Asked, Now);

        Assert.Null(read.Error?.Message);
        Assert.Equal("ada@acme.example", read.Value.Name);
        Assert.Equal("_assertion1", read.Value.AssertionId);
        Assert.Equal("s1", read.Value.SessionIndex);
        Assert.Equal(["Builders", "Auditors"], read.Value.Attributes["groups"]);
        Assert.Equal(Now.AddMinutes(8), read.Value.GoodUntil);
        Assert.EndsWith("PasswordProtectedTransport", read.Value.Context, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_response_suffices()
    {
        var document = Parse(Response(Assertion()));
        Sign(document, "_response1");
        Assert.Null(Refusal(Post(document)));
    }

    [Fact]
    public void Both_may_be_signed()
    {
        var document = Parse(Response(Assertion()));
        Sign(document, "_assertion1");
        Sign(document, "_response1");
        Assert.Null(Refusal(Post(document)));
    }

    [Theory]
    [InlineData("xs")]
    [InlineData("xs xsi")]
    [InlineData("saml")]
    public void Inclusive_prefixes_that_some_providers_name_are_taken(string prefixes)
    {
        var document = Parse(Response(Assertion()).Replace("<samlp:Response ", "<samlp:Response xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" ", StringComparison.Ordinal));
        Sign(document, "_assertion1", prefixes: prefixes);
        Assert.Null(Refusal(Post(document)));
    }

    [Fact]
    public void Both_keys_hold_while_one_follows_the_other()
    {
        var document = Parse(Response(Assertion()));
        Sign(document, "_assertion1", OtherKey);
        Assert.Null(Refusal(Post(document), Connection with { Provider = Connection.Provider with { Certificates = [Key, OtherKey] } }));
    }

    [Theory]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384")]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512")]
    public void Stronger_hashes_are_taken(string method)
    {
        var document = Parse(Response(Assertion()));
        Sign(document, "_assertion1", method: method, digest: "http://www.w3.org/2001/04/xmlenc#sha512");
        Assert.Null(Refusal(Post(document)));
    }

    [Fact]
    public void Elliptic_curves_are_taken()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var certificate = new CertificateRequest("CN=idp", curve, HashAlgorithmName.SHA256).CreateSelfSigned(Now.AddYears(-1), Now.AddYears(5));
        var document = Parse(Response(Assertion()));

        // The framework does not sign XML with curves: the RSA signature's shape is kept, its method and value are replaced.
        var signature = Sign(document, "_assertion1");
        var info = (System.Xml.XmlElement)signature.GetElementsByTagName("SignedInfo")[0]!;
        ((System.Xml.XmlElement)signature.GetElementsByTagName("SignatureMethod")[0]!).SetAttribute("Algorithm", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
        signature.GetElementsByTagName("SignatureValue")[0]!.InnerText = Convert.ToBase64String(curve.SignData(Canonical.BytesOf(info, ""), HashAlgorithmName.SHA256));

        Assert.Null(Refusal(Post(document), Connection with { Provider = Connection.Provider with { Certificates = [certificate] } }));
    }

    [Theory]
    [InlineData(16, 256)]
    [InlineData(1, 128)]
    public void An_encrypted_assertion_is_opened(int oaep, int bits)
    {
        var inner = Parse(Assertion());
        Sign(inner, "_assertion1");
        var response = Response(Sealed.Assertion(inner.OuterXml, OurKey, bits, oaep == 1));
        Assert.Null(Refusal(Post(response), Connection with { RequiresEncryption = true }));
    }

    [Theory]
    [InlineData(128)]
    [InlineData(256)]
    public void What_is_encrypted_with_CBC_is_opened_where_the_response_around_it_is_signed(int bits)
    {
        var response = Parse(Response(Sealed.InBlocks(Assertion(), OurKey, bits)));
        Sign(response, "_response1");
        Assert.Null(Refusal(Post(response), Connection with { RequiresEncryption = true }));
    }

    [Fact]
    public void An_unasked_response_is_taken_where_the_connection_says_so()
    {
        var document = Parse(Response(Assertion().Replace($" InResponseTo=\"{Asked}\"", "", StringComparison.Ordinal)).Replace($" InResponseTo=\"{Asked}\"", "", StringComparison.Ordinal));
        Sign(document, "_assertion1");

        Assert.Equal("saml-unasked", Refusal(Post(document), asked: null));
        Assert.Null(Refusal(Post(document), Connection with { AllowsUnasked = true }, asked: null));
    }

    [Fact]
    public void Clocks_may_be_three_minutes_apart()
    {
        Assert.Null(Refusal(Post(SignedAssertion()), now: Now.AddMinutes(7)));
        Assert.Null(Refusal(Post(SignedAssertion()), now: Now.AddMinutes(-3)));
    }

    [Fact]
    public void Our_request_carries_a_signature_over_the_query_as_written()
    {
        var (address, id) = AskForSignIn.Of(Connection, "state-1", again: true, Now);
        var parts = address.Query.TrimStart('?').Split("&Signature=");

        using var rsa = OurKey.GetRSAPublicKey()!;
        Assert.True(rsa.VerifyData(Encoding.ASCII.GetBytes(parts[0]), Convert.FromBase64String(Uri.UnescapeDataString(parts[1])), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var request = RedirectMessage.Read(address.Query, "SAMLRequest", [OurKey]).Value.DocumentElement!;
        Assert.Equal(id, request.GetAttribute("ID"));
        Assert.Equal("true", request.GetAttribute("ForceAuthn"));
    }
}
