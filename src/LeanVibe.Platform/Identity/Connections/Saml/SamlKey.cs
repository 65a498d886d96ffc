using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LeanVibe.Platform.Identity.Connections.Saml;

/// <summary>Our key towards one provider: signs what we ask, opens what it encrypts.</summary>
internal static class SamlKey
{
    private const int Bits = 3072;
    private const int Years = 10;

    /// <returns>PKCS#12 in base64.</returns>
    public static string New(Guid connection, DateTimeOffset now)
    {
        using var key = RSA.Create(Bits);
        var request = new CertificateRequest($"CN=LeanVibe {connection}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        return Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12));
    }

    public static X509Certificate2 Read(string key) => X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(key), null);
}
