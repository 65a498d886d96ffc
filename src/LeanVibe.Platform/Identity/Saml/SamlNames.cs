namespace LeanVibe.Platform.Identity.Saml;

/// <summary>The namespaces and identifiers of SAML 2.0 (OASIS, March 2005), XML Signature and XML Encryption that are spoken here.</summary>
internal static class SamlNames
{
    public const string Assertion = "urn:oasis:names:tc:SAML:2.0:assertion";
    public const string Protocol = "urn:oasis:names:tc:SAML:2.0:protocol";
    public const string Metadata = "urn:oasis:names:tc:SAML:2.0:metadata";
    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";
    public const string Encryption = "http://www.w3.org/2001/04/xmlenc#";
    public const string ExclusiveC14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    public const string Enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    public const string Success = "urn:oasis:names:tc:SAML:2.0:status:Success";
    public const string Bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    public const string RedirectBinding = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
    public const string PostBinding = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
    public const string EmailName = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";
    public const string PersistentName = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
    public const string TransientName = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
    public const string UnspecifiedName = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";
    public const string RsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
}
