using System.Text;
using LeanVibe.Platform.Identity.Saml;
using static LeanVibe.Tests.Platform.Identity.Saml.TestProvider;

namespace LeanVibe.Tests.Platform.Identity.Saml;

public sealed class MetadataTests
{
    private static string Metadata(string attributes = "", string services = """<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/>""") => $"""
        <?xml version="1.0"?>
        <!-- kept by hand -->
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{Issuer}" {attributes}>
          <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            <md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>
              {Convert.ToBase64String(Key.RawData)}
            </ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
            {services}
          </md:IDPSSODescriptor>
        </md:EntityDescriptor>
        """;

    [Fact]
    public void A_providers_file_gives_its_name_address_and_key()
    {
        var read = Read(Metadata());
        Assert.Null(read.Error?.Message);
        Assert.Equal(Issuer, read.Value.EntityId);
        Assert.Equal("https://idp.example/sso", read.Value.SignInUrl.AbsoluteUri);
        Assert.Equal(Key.Thumbprint, Assert.Single(read.Value.Certificates).Thumbprint);
    }

    /// <summary>LemonLDAP::NG takes answers elsewhere than requests.</summary>
    [Fact]
    public void Answers_to_a_sign_out_go_where_the_file_says()
    {
        const string SignIn = """<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/>""";
        const string SignOutService = """<md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/slo" ResponseLocation="https://idp.example/done"/>""";
        var provider = Read(Metadata(services: SignOutService + SignIn)).Value;
        var request = new SignOutRequest("_1", "ada", "", []);
        Assert.StartsWith("https://idp.example/done?", SignOut.Answer(Connection with { Provider = provider }, request, null, Now).AbsoluteUri, StringComparison.Ordinal);
        Assert.StartsWith("https://idp.example/slo?", SignOut.Ask(Connection with { Provider = provider }, "ada", "", null, "state", Now)!.Value.Address.AbsoluteUri, StringComparison.Ordinal);

        provider = Read(Metadata(services: SignOutService.Replace(" ResponseLocation=\"https://idp.example/done\"", "", StringComparison.Ordinal) + SignIn)).Value;
        Assert.StartsWith("https://idp.example/slo?", SignOut.Answer(Connection with { Provider = provider }, request, null, Now).AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "saml-metadata")]
    [InlineData("", """<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="http://idp.example/sso"/>""", "saml-metadata")]
    [InlineData("", """<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="javascript:alert(1)"/>""", "saml-metadata")]
    [InlineData("validUntil=\"2026-02-01T00:00:00Z\"", """<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/>""", "saml-metadata-expired")]
    public void A_file_that_does_not_serve_says_what_is_missing(string attributes, string services, string code) => Assert.Equal(code, Read(Metadata(attributes, services)).Error?.Code);

    [Fact]
    public void Our_own_file_is_no_identity_providers() => Assert.Equal("saml-metadata", Read(WriteMetadata.Of(Connection.Self)).Error?.Code);

    [Fact]
    public void Our_file_names_where_we_are()
    {
        var ours = WriteMetadata.Of(Connection.Self);
        Assert.Contains("https://factory.example/saml/acme/acs", ours, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(OurKey.RawData), ours, StringComparison.Ordinal);
    }

    private static LeanVibe.Platform.Kernel.Result<IdentityProvider> Read(string text) => ReadMetadata.From(Encoding.UTF8.GetBytes(text), Now);
}
