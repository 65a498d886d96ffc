using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>What a signature may be made with: RSA of 2048 bits or more, or ECDSA, with SHA-256 or better.</summary>
internal static class SignatureAlgorithms
{
    private const int ShortestRsa = 2048;

    public static HashAlgorithmName? Digest(string? uri) => uri switch
    {
        "http://www.w3.org/2001/04/xmlenc#sha256" => HashAlgorithmName.SHA256,
        "http://www.w3.org/2001/04/xmldsig-more#sha384" => HashAlgorithmName.SHA384,
        "http://www.w3.org/2001/04/xmlenc#sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    public static bool IsKnown(string? uri) => Of(uri) is not null;

    public static bool Verifies(X509Certificate2 certificate, string uri, byte[] data, byte[] signature)
    {
        if (Of(uri) is not (var hash, var isRsa))
        {
            return false;
        }

        try
        {
            using var rsa = isRsa ? certificate.GetRSAPublicKey() : null;
            using var ecdsa = isRsa ? null : certificate.GetECDsaPublicKey();
            return rsa is { KeySize: >= ShortestRsa } ? rsa.VerifyData(data, signature, hash, RSASignaturePadding.Pkcs1)
                : ecdsa is not null && ecdsa.VerifyData(data, signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static (HashAlgorithmName Hash, bool IsRsa)? Of(string? uri) => uri switch
    {
        SamlNames.RsaSha256 => (HashAlgorithmName.SHA256, true),
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384" => (HashAlgorithmName.SHA384, true),
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512" => (HashAlgorithmName.SHA512, true),
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256" => (HashAlgorithmName.SHA256, false),
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384" => (HashAlgorithmName.SHA384, false),
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512" => (HashAlgorithmName.SHA512, false),
        _ => null,
    };
}
